import { settled } from '../builtins/promise-methods.ts';
import { callClosure } from '../call-closure.ts';
import { ClassValue } from '../class-value.ts';
import { Closure } from '../closure.ts';
import { constructValue } from '../construct.ts';
import { copyProperties } from '../expressions/object.ts';
import type { Machine } from '../machine.ts';
import { ModuleNamespaceValue } from '../modules/module-namespace.ts';
import { NativeFunctionValue } from '../native-function.ts';
import { Callable } from '../values/callable.ts';
import { ObjectValue } from '../values/object-value.ts';
import { assume, chosenOf, settle } from '../values/one-of-value.ts';
import { PropertyHolder } from '../values/property-holder.ts';
import { PromiseValue } from '../values/simple-values.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';
import { ContextValue, ForwardRefValue, LazyComponentValue, MemoComponentValue } from './component-values.ts';
import { mountFunction, stateAfter } from './mounting.ts';
import { stateAsRead } from './start-up.ts';

const MAX_WRAPPERS = 32;

/** The methods of a class component that run before it is looked at, in their order. */
const MOUNTS = ['componentWillMount', 'UNSAFE_componentWillMount', 'componentDidMount'];

/** Calls a component of the project and gives what it renders. */
export function renderUserComponent(machine: Machine, component: Value, given: ObjectValue): Value {
  let current = component;
  let props = given;
  for (let wrappers = 0; wrappers < MAX_WRAPPERS; wrappers += 1) {
    const { value: target, assumption } = settle(current);
    props = withDefaults(machine, target, props);
    if (target instanceof MemoComponentValue) {
      current = target.inner;
    } else if (target instanceof LazyComponentValue) {
      current = loadLazy(machine, target);
    } else if (target instanceof ForwardRefValue) {
      const { render } = target;
      const rendered = mountFunction(machine, nameOf(render), () =>
        machine.invoke(render, [props, null], undefined, undefined),
      );
      return assume(rendered, assumption);
    } else {
      return assume(renderPlain(machine, target, props), assumption);
    }
  }
  return new UnknownValue('components are wrapped too many times');
}

function renderPlain(machine: Machine, target: Value, props: ObjectValue): Value {
  if (target instanceof ClassValue) return renderClass(machine, target, props);
  if (target instanceof Closure) {
    return mountFunction(machine, nameOf(target), () =>
      settled(callClosure(machine, target, [props], undefined)),
    );
  }
  if (target instanceof NativeFunctionValue) return machine.invoke(target, [props], undefined, undefined);
  return target instanceof UnknownValue ? target : new UnknownValue('what is rendered is not a component');
}

const nameOf = (component: Value): string => (component instanceof Callable ? component.name : '');

function withDefaults(machine: Machine, target: Value, props: ObjectValue): ObjectValue {
  if (!(target instanceof PropertyHolder)) return props;
  const defaults = chosenOf(machine.getProperty(target, 'defaultProps'));
  if (!(defaults instanceof ObjectValue)) return props;
  const merged = new ObjectValue();
  copyProperties(machine, merged, props);
  for (const key of defaults.ownKeys()) {
    if (merged.getOwn(key) === undefined) merged.setOwn(key, machine.getProperty(defaults, key));
  }
  return merged;
}

function renderClass(machine: Machine, klass: ClassValue, props: ObjectValue): Value {
  const instance = chosenOf(constructValue(machine, klass, [props], undefined));
  if (!(instance instanceof ObjectValue)) return instance;
  instance.setOwn('props', props);
  const contextType = chosenOf(machine.getProperty(klass, 'contextType'));
  if (contextType instanceof ContextValue) instance.setOwn('context', machine.readContext(contextType));
  deriveState(machine, klass, instance, props);
  for (const name of MOUNTS) {
    const state = stateAfter(machine, instance, machine.getProperty(instance, name));
    if (state !== undefined) instance.setOwn('state', state);
  }
  if (instance.hasOwn('state'))
    instance.setOwn('state', stateAsRead(machine, machine.getProperty(instance, 'state')));
  const render = machine.getProperty(instance, 'render');
  return machine.invoke(render, [], instance, undefined);
}

function deriveState(machine: Machine, klass: ClassValue, instance: ObjectValue, props: ObjectValue): void {
  const derive = chosenOf(machine.getProperty(klass, 'getDerivedStateFromProps'));
  if (!(derive instanceof Closure)) return;
  const state = machine.getProperty(instance, 'state');
  const derived = chosenOf(machine.invoke(derive, [props, state], klass, undefined));
  if (!(derived instanceof ObjectValue)) return;
  const merged = new ObjectValue();
  copyProperties(machine, merged, chosenOf(state));
  copyProperties(machine, merged, derived);
  instance.setOwn('state', merged);
}

/** `lazy(() => import('./Screen'))`: the module is part of the project, so its default export is at hand. */
function loadLazy(machine: Machine, lazy: LazyComponentValue): Value {
  const loaded = chosenOf(machine.invoke(lazy.load, [], undefined, undefined));
  const module = loaded instanceof PromiseValue ? chosenOf(loaded.resolved) : loaded;
  if (module instanceof ModuleNamespaceValue || module instanceof ObjectValue) {
    return machine.getProperty(module, 'default');
  }
  return module instanceof UnknownValue ? module : new UnknownValue('what is loaded lazily is not a module');
}
