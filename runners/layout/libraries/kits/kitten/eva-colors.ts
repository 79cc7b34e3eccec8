/** Shades 100 to 900 of each status in Eva's palette; basic goes on to 1100. */
const SHADES = {
  primary: '#F2F6FF #D9E4FF #A6C1FF #598BFF #3366FF #274BDB #1A34B8 #102694 #091C7A',
  success: '#EDFFF3 #B3FFD6 #8CFAC7 #51F0B0 #00E096 #00B383 #008F72 #007566 #00524C',
  info: '#F2F8FF #C7E2FF #94CBFF #42AAFF #0095FF #006FD6 #0057C2 #0041A8 #002885',
  warning: '#FFFDF2 #FFF1C2 #FFE59E #FFC94D #FFAA00 #DB8B00 #B86E00 #945400 #703C00',
  danger: '#FFF2F2 #FFD6D9 #FFA8B4 #FF708D #FF3D71 #DB2C66 #B81D5B #94124E #700940',
  basic: '#FFFFFF #F7F9FC #EDF1F7 #E4E9F2 #C5CEE0 #8F9BB3 #2E3A59 #222B45 #1A2138 #151A30 #101426',
} as const;

/** What lies behind the transparent shades of a status, as red, green and blue. */
const GLASS = {
  primary: '51, 102, 255',
  success: '0, 224, 150',
  info: '0, 149, 255',
  warning: '255, 170, 0',
  danger: '255, 61, 113',
  basic: '143, 155, 179',
  'basic-control': '255, 255, 255',
} as const;

const COLOURED = ['primary', 'success', 'info', 'warning', 'danger'] as const;
const LEVELS = [1, 2, 3, 4, 5] as const;

type Tokens = Record<string, string>;

/** Eva's names of colours: a colour, or `$` and the name it stands for. */
export type EvaTokens = Readonly<Tokens>;

function palette(): Tokens {
  const tokens: Tokens = {};
  for (const [status, shades] of Object.entries(SHADES)) {
    for (const [index, color] of shades.split(' ').entries()) {
      tokens[`color-${status}-${(index + 1) * 100}`] = color;
    }
  }
  for (const [status, channels] of Object.entries(GLASS)) {
    for (const step of [1, 2, 3, 4, 5, 6]) {
      tokens[`color-${status}-transparent-${step * 100}`] = `rgba(${channels}, ${step * 0.08})`;
    }
  }
  return tokens;
}

function controls(): Tokens {
  const tokens: Tokens = {};
  const set = (status: string, plain: string, active: string, clear: string, line: string) => {
    tokens[`color-${status}-default`] = plain;
    tokens[`color-${status}-hover`] =
      status === 'basic' || status === 'control' ? '$color-basic-200' : `$color-${status}-400`;
    tokens[`color-${status}-active`] = active;
    tokens[`color-${status}-focus`] = active;
    tokens[`color-${status}-disabled`] = '$color-basic-transparent-300';
    for (const state of ['default', 'hover', 'active', 'disabled']) {
      tokens[`color-${status}-${state}-border`] = `$color-${status}-${state}`;
    }
    tokens[`color-${status}-transparent-default`] = `$${clear}-100`;
    tokens[`color-${status}-transparent-active`] = `$${clear}-300`;
    tokens[`color-${status}-transparent-disabled`] = '$color-basic-transparent-200';
    for (const state of ['default', 'active']) tokens[`color-${status}-transparent-${state}-border`] = line;
    tokens[`color-${status}-transparent-disabled-border`] = '$color-basic-transparent-300';
  };
  set('basic', '$color-basic-300', '$color-basic-400', 'color-basic-transparent', '$color-basic-600');
  set(
    'control',
    '$color-basic-100',
    '$color-basic-300',
    'color-basic-control-transparent',
    '$color-basic-100',
  );
  for (const status of COLOURED) {
    set(
      status,
      `$color-${status}-500`,
      `$color-${status}-600`,
      `color-${status}-transparent`,
      `$color-${status}-500`,
    );
  }
  return tokens;
}

function grounds(dark: boolean): Tokens {
  const tokens: Tokens = {};
  const bright = (level: number) => `$color-basic-${level * 100}`;
  const deep = (level: number) => `$color-basic-${Math.min(1100, 700 + level * 100)}`;
  for (const level of LEVELS) {
    const [basic, alternative] = dark ? [deep(level), bright(level)] : [bright(level), deep(level)];
    tokens[`border-basic-color-${level}`] = basic;
    tokens[`border-alternative-color-${level}`] = alternative;
    for (const status of COLOURED)
      tokens[`border-${status}-color-${level}`] = `$color-${status}-${(level + 4) * 100}`;
    if (level === 5) continue;
    tokens[`background-basic-color-${level}`] = basic;
    tokens[`background-alternative-color-${level}`] = alternative;
    for (const status of COLOURED) {
      tokens[`background-${status}-color-${level}`] = `$color-${status}-${(level + 4) * 100}`;
    }
  }
  return tokens;
}

function texts(dark: boolean): Tokens {
  const tokens: Tokens = {
    'text-basic-color': dark ? '$color-basic-100' : '$color-basic-800',
    'text-alternate-color': dark ? '$color-basic-900' : '$color-basic-100',
    'text-control-color': '$color-basic-100',
    'text-disabled-color': '$color-basic-transparent-600',
    'text-hint-color': '$color-basic-600',
    'outline-color': dark ? '$color-basic-700' : '$color-basic-transparent-200',
  };
  for (const status of COLOURED) tokens[`text-${status}-color`] = `$color-${status}-default`;
  return tokens;
}

/** The colours of Eva's light or dark theme, by the names that apps override. */
export const evaTokens = (dark: boolean): EvaTokens => ({
  ...palette(),
  ...controls(),
  ...grounds(dark),
  ...texts(dark),
});
