import icons from 'virtual:vigilibre/need-icons';
import { Icon } from '../components/icon.tsx';

/** A need's drawing. They are many: no other page loads them. */
export function NeedIcon({ name }: { name: string }) {
  return <Icon name={name} from={icons} />;
}
