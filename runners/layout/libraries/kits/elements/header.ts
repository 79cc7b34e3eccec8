import { type KitElement, kitComponent } from '../kit-element.ts';
import { asLabel, COLORS, elementIcon } from './element-parts.ts';

/** The bar at the top: a part left, in the middle and right. */
export const header = kitComponent('Header', (kit) => {
  const top = kit.interpreter.readDevice('safe_area').top;
  const part = (name: string, align: string, flex: number) =>
    kit.view(
      { flex, alignItems: align },
      [kit.given(`${name}ContainerStyle`)],
      headerPart(kit, `${name}Component`),
    );
  const row = kit.view(
    { flexDirection: 'row' },
    [],
    part('left', 'flex-start', 1),
    part('center', 'center', 3),
    part('right', 'flex-end', 1),
  );
  const ground = {
    paddingTop: top,
    paddingVertical: 10,
    paddingHorizontal: 10,
    backgroundColor: kit.text('backgroundColor') ?? COLORS.primary,
    borderBottomWidth: 1,
    borderBottomColor: '#f2f2f2',
  };
  return kit.view(ground, [kit.given('containerStyle')], row);
});

function headerPart(kit: KitElement, name: string) {
  const value = kit.prop(name);
  const read = (key: string) => kit.interpreter.getProperty(value ?? null, key);
  if (value === undefined || value === null) return null;
  if (typeof read('text') === 'string')
    return asLabel(kit, read('text'), { color: COLORS.white, fontSize: 16 }, [read('style')]);
  if (typeof read('icon') === 'string')
    return elementIcon(kit, read('icon'), { size: 24, color: String(read('color') ?? COLORS.white) });
  return value;
}
