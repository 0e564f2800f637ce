import 'element-plus/dist/index.css'
import 'element-plus/theme-chalk/dark/css-vars.css'
import 'maplibre-gl/dist/maplibre-gl.css'
import './style.css'
import { createApp } from 'vue'
import App from './App.vue'
import { i18n, language, speak } from './i18n'
import { wear, theme } from './state/theme'

speak(language.value)
wear(theme.value)
createApp(App).use(i18n).mount('#app')
