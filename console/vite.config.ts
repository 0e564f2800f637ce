import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

// `npm run dev` serves the pages with reloading and asks a host on its usual address for everything else.
const host = 'http://127.0.0.1:5080'

export default defineConfig({
  base: '/console/',
  plugins: [vue()],
  build: { target: 'es2022', chunkSizeWarningLimit: 1500 },
  worker: { format: 'es' },
  server: { proxy: { '/v1': host, '/dashboard': host, '/drills': host } },
})
