import type { SensorFlags } from '../../../src/contracts/device-context.ts';

export type Capability = keyof SensorFlags;

/** What of the device a package needs. */
export const CAPABILITY_PACKAGES: ReadonlyMap<string, readonly Capability[]> = new Map<
  string,
  readonly Capability[]
>([
  ['expo-camera', ['camera']],
  ['expo-barcode-scanner', ['camera']],
  ['react-native-camera', ['camera']],
  ['react-native-vision-camera', ['camera']],
  ['react-native-qrcode-scanner', ['camera']],
  ['expo-speech-recognition', ['microphone']],
  ['@react-native-voice/voice', ['microphone']],
  ['react-native-audio-recorder-player', ['microphone']],
  ['react-native-audio-record', ['microphone']],
  ['react-native-sensors', ['accelerometer', 'gyroscope']],
  ['react-native-shake', ['accelerometer']],
  ['expo-pedometer', ['accelerometer']],
  ['expo-location', ['gps']],
  ['react-native-geolocation-service', ['gps']],
  ['@react-native-community/geolocation', ['gps']],
  ['react-native-background-geolocation', ['gps']],
]);

/** Packages with several capabilities, told apart by what is imported from them. */
export const CAPABILITY_EXPORTS: ReadonlyMap<string, Readonly<Record<string, Capability>>> = new Map([
  [
    'expo-sensors',
    {
      Accelerometer: 'accelerometer',
      DeviceMotion: 'accelerometer',
      Pedometer: 'accelerometer',
      Gyroscope: 'gyroscope',
    },
  ],
  ['expo-av', { Recording: 'microphone' }],
  ['expo-audio', { useAudioRecorder: 'microphone', AudioRecorder: 'microphone' }],
]);
