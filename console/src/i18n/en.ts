import type { zh } from './zh'

export const en: typeof zh = {
  app: { title: 'Haimen emergency map', drill: 'DRILL', drillLong: 'DRILL: everything on this map is simulated', live: 'Live', realm: 'Realm', signOut: 'Sign out', language: '中文', dark: 'Night', light: 'Day', skip: 'Skip to content' },
  connection: { connecting: 'Connecting', live: 'Live feed', lost: 'Connection lost: the picture stands at {at}; trying again' },
  tabs: { map: 'Map', incidents: 'Incidents', warnings: 'Warnings', resources: 'Resources', drills: 'Drills' },
  signIn: { title: 'Sign in', user: 'User', password: 'Password', go: 'Sign in', working: 'Signing in…', loading: 'Reading the district’s registry…' },
  grade: { NORMAL: 'Normal', BLUE: 'Blue', YELLOW: 'Yellow', ORANGE: 'Orange', RED: 'Red', UNSPECIFIED: 'Not said' },
  stage: { REPORTED: 'Reported', VERIFIED: 'Verified', RESPONDING: 'Responding', CONTAINED: 'Contained', RECOVERING: 'Recovering', CLOSED: 'Closed', UNSPECIFIED: 'Not said' },
  warningStage: { DRAFTED: 'Waits for approval', ISSUED: 'Issued', CLEARED: 'Lifted', EXPIRED: 'Expired', UNSPECIFIED: 'Not said' },
  progress: { RESERVED: 'Reserved', ORDERED: 'Ordered', ACKNOWLEDGED: 'Acknowledged', EN_ROUTE: 'Under way', ON_SCENE: 'On scene', RETURNING: 'Returning', RETURNED: 'Returned', DECLINED: 'Declined', TIMED_OUT: 'Timed out', DIVERTED: 'Diverted', UNSPECIFIED: 'Standing by' },
  delivery: { QUEUED: 'Queued', RETRYING: 'Retrying', DELIVERED: 'Delivered', DEAD: 'Given up', UNSPECIFIED: 'Not said' },
  drillState: { RUNNING: 'Running', PAUSED: 'Paused', ENDED: 'Ended', STOPPED: 'Stopped', FAILED: 'Failed', UNSPECIFIED: 'Not said' },
  needKind: { TEAM: 'Team', SUPPLY: 'Supplies', EVACUATION: 'Evacuation', UNSPECIFIED: '' },
  domain: { flood: 'Floods', fire: 'Fire', hazmat: 'Hazardous chemicals', construction: 'Construction', fishing: 'Fishing vessels' },
  layer: {
    title: 'Layers', command: 'Command', supervision: 'Supervision', natural: 'Natural hazards', supplies: 'Supplies', incidents: 'Incidents', teams: 'Teams', footprints: 'Footprints', sensors: 'Sensors', assets: 'Hazardous assets and vessels', shelters: 'Shelters', depots: 'Depots', townships: 'Townships', villages: 'Villages',
  },
  map: { search: 'Find a place, team or device', time: 'Footprint at', none: 'No footprint', people: '{n} people inside', close: 'Close', open: 'Open incident', fit: 'Whole district', synthetic: 'Basemap: the district’s own vectors; resources are synthetic data' },
  incident: {
    none: 'There is no incident.', list: 'Incidents', room: 'Incident room', level: 'Level', stage: 'Stage', where: 'Where', opened: 'Opened', reasons: 'Why', needs: 'Needs', needed: 'Needed', ordered: 'Ordered', short: 'Short', orders: 'Orders', tasks: 'Tasks', owner: 'Owner', due: 'Due', done: 'Done', overdue: 'Overdue', timeline: 'Timeline', people: '{evacuated} evacuated, {sheltered} sheltered',
    explain: 'Why', confirm: 'Confirm', replace: 'Replace', refuse: 'Refuse', addFact: 'Add a fact', raise: 'Raise level', close: 'Close incident', print: 'Print situation report', reason: 'Reason', reasonHint: 'It is kept in the log', send: 'Do it', cancel: 'Cancel', complete: 'Complete', with: 'Replace with', noAlternative: 'Nothing else is free', minutes: '{n} min', dearer: 'plan dearer by {n}', awaits: 'waits for the commander', by: 'By', sent: 'Done', fact: 'Fact', choose: 'Choose an incident on the left.', readOnly: 'Your account may only look in this realm.', facts: 'Facts', verify: 'Verify',
  },
  warning: { none: 'There is no warning.', draft: 'Draft', approve: 'Approve', issue: 'Issue', cancelIt: 'Cancel warning', headline: 'Headline', instruction: 'Instruction', colour: 'Colour', kind: 'Kind', townships: 'Townships', coverage: 'Coverage', goal: 'Goal', deliveries: 'Deliveries', recipient: 'Recipient', state: 'State', nothingOut: 'Nothing leaves the process in a drill.', noDeliveries: 'No recipient is configured.', valid: 'Valid (minutes)', until: 'Until', reached: '{share} reached; {n} of {of} villages at the goal of {goal}' },
  resource: { teams: 'Teams', depots: 'Supplies', shelters: 'Shelters', name: 'Name', township: 'Township', status: 'Status', free: 'Free', out: 'Out', held: 'Held', places: 'Places', sheltered: 'Sheltered', tier: 'Tier', category: 'Category', perPerson: 'Area per person', open: 'Open', closed: 'Not open', available: 'Standing by', outOfService: 'Out of service', order: 'Task', eta: 'Expected' },
  drillView: { scenarios: 'Scenarios', start: 'Start', speed: 'Speed', running: 'Drills', pause: 'Pause', resume: 'Resume', stop: 'Stop', watch: 'Watch', report: 'Report', hours: '{n} h', readings: '{n} readings', incidents: '{n} incidents', reason: 'Reason', none: 'There is no drill.', elapsed: 'elapsed' },
  error: { unreachable: 'The command centre cannot be reached', title: 'Not done' },
}
