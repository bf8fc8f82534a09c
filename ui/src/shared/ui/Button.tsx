import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from "react-aria-components";
import { Kbd } from "./Kbd";

/** One filled button a screen (`primary`, or `house` for what no customer sees); others are quieter. */
export type ButtonLook = "plain" | "primary" | "house" | "soft" | "quiet" | "danger";

interface ButtonProps extends Omit<AriaButtonProps, "className" | "children" | "style"> {
  look?: ButtonLook;
  small?: boolean;
  icon?: LucideIcon;
  /** The icon turns with the direction of writing. */
  flip?: boolean;
  caps?: readonly string[];
  className?: string;
  children?: ReactNode;
  "data-testid"?: string;
}

const classes = (...names: (string | false | undefined)[]) => names.filter(Boolean).join(" ");

/** A button with a word. */
export function Button({ look = "plain", small, icon: Icon, flip, caps, className, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={classes("btn", look !== "plain" && look, small && "small", className)}>
      {Icon && <Icon className={classes("i", flip && "flip")} aria-hidden="true" />}
      {children !== undefined && <span className="btn-word">{children}</span>}
      {caps && <Kbd caps={caps} />}
    </AriaButton>
  );
}

interface IconButtonProps extends Omit<ButtonProps, "children" | "icon"> {
  icon: LucideIcon;
  label: string;
  /** A mark on the icon, for example a count. */
  mark?: ReactNode;
}

/** A button whose word is shown when one rests on it. */
export function IconButton({
  icon: Icon,
  label,
  caps,
  flip,
  small,
  look = "quiet",
  className,
  mark,
  ...rest
}: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={classes("btn", "icon", look !== "plain" && look, small && "small", className)}
      >
        <Icon className={classes("i", flip && "flip")} aria-hidden="true" />
        {mark}
      </AriaButton>
      <Tooltip className="tip" offset={6}>
        <span>{label}</span>
        {caps && <Kbd caps={caps} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
