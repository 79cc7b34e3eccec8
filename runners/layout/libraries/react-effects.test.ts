import { describe, expect, it } from 'vitest';
import { nodesOf, textsOf } from '../components/testing/render-app.ts';

describe('an effect that runs when a screen comes into focus', () => {
  it.each(['@react-navigation/native', 'expo-router', 'react-navigation-hooks'])(
    'sets states as other effects do: %s',
    (library) => {
      const before = `import { useFocusEffect } from '${library}'; import { api } from 'some-api';
        const Rows = () => {
          const [loading, setLoading] = React.useState(true);
          useFocusEffect(React.useCallback(() => {
            const load = async () => { try { await api.rows(); } catch (error) { console.warn(error); } finally { setLoading(false); } };
            load();
          }, []));
          return <RN.Text>{loading ? 'wait' : 'none yet'}</RN.Text>;
        };`;
      expect(nodesOf('<Rows />', { before }).flatMap(textsOf)).toEqual(['none yet']);
    },
  );
});
