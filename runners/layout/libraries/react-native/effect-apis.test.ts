import { expect, it } from 'vitest';
import { nodesOf, textsOf } from '../../components/testing/render-app.ts';

it('a screen is drawn as it is after the interactions that brought it in', () => {
  const before = `const Late = () => { const [isIn, setIn] = React.useState(false);
    React.useEffect(() => { const task = RN.InteractionManager.runAfterInteractions(() => setIn(true)); return () => task.cancel(); }, []);
    return isIn ? <RN.Text>content</RN.Text> : <RN.ActivityIndicator />; };`;
  expect(nodesOf('<Late />', { before }).flatMap(textsOf)).toEqual(['content']);
});
