import {
  Bookmark,
  Circle,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CirclePause,
  CircleSlash,
  Globe,
  Handshake,
  Inbox,
  type LucideIcon,
  Mail,
  Megaphone,
  MessageCircle,
  MessagesSquare,
  Phone,
  Reply,
  Route,
  Share2,
  Stamp,
  UserRound,
  UsersRound,
} from "lucide-react";

const statuses: Record<string, LucideIcon> = {
  new: CircleDashed,
  active: CircleDot,
  waiting: CirclePause,
  solved: CircleCheck,
  closed: CircleSlash,
};

const media: Record<string, LucideIcon> = {
  mail: Mail,
  chat: MessagesSquare,
  call: Phone,
  whatsapp: MessageCircle,
  social: Share2,
  portal: Globe,
};

const queues: Record<string, LucideIcon> = {
  inbox: Inbox,
  "user-round": UserRound,
  "users-round": UsersRound,
  handshake: Handshake,
  route: Route,
  "circle-pause": CirclePause,
  "circle-check": CircleCheck,
  bookmark: Bookmark,
  stamp: Stamp,
  megaphone: Megaphone,
  reply: Reply,
  phone: Phone,
};

/** A status has a shape by its class, so that it is told without colour. */
export const statusIcon = (statusClass: string | undefined): LucideIcon => statuses[statusClass ?? ""] ?? Circle;

/** The icon of a channel's medium. */
export const mediumIcon = (medium: string | undefined): LucideIcon => media[medium ?? ""] ?? Mail;

/** The icon that a pack names for a queue. */
export const queueIcon = (icon: string): LucideIcon => queues[icon] ?? Bookmark;
