import { useQuery } from "@tanstack/react-query";
import { UserRoundMinus, UserRoundPlus } from "lucide-react";
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from "react-aria-components";
import type { Fault, PersonFace } from "../../shared/ipc";
import { Avatar } from "../../shared/ui/Bits";
import { Button } from "../../shared/ui/Button";
import { useSpeech } from "../../shared/words";
import { peopleQuery } from "./queries";

interface AssignProps {
  assignee: PersonFace | null;
  me: PersonFace | null;
  refused: Fault | null;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  onAssign: (to: PersonFace | null) => void;
}

const nobody = "\u0000nobody";

/** Gives the ticket to somebody: oneself first, then the others by name, at last nobody. */
export function Assign({ assignee, me, refused, isOpen, onOpenChange, onAssign }: AssignProps) {
  const { say, word, fault } = useSpeech();
  const people = useQuery(peopleQuery);
  const all = people.data ?? [];
  const here = { absence: null, refused: false };
  const mine = me && (all.find((person) => person.id === me.id) ?? { ...me, ...here });
  const ordered = [...(mine ? [mine] : []), ...all.filter((person) => person.id !== mine?.id)];
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button small icon={assignee ? undefined : UserRoundPlus} caps={["A"]} data-testid="assign" aria-keyshortcuts="A">
        {assignee ? (
          <span className="who-has">
            <Avatar name={assignee.name} mine={assignee.id === me?.id} small />
            <bdi className="who-name" title={assignee.name} data-clip-ok="">
              {assignee.id === me?.id ? say("ticket-assigned-to-me") : assignee.name}
            </bdi>
          </span>
        ) : (
          say("ticket-assign")
        )}
      </Button>
      <Popover className="pop people" placement="bottom end" data-floating="">
        <Menu
          className="menu"
          aria-label={say("ticket-assign-to")}
          disabledKeys={
            refused
              ? [...ordered.map((person) => person.id), nobody]
              : ordered.filter((person) => person.refused).map((person) => person.id)
          }
          onAction={(key) => onAssign(key === nobody ? null : (ordered.find((person) => person.id === key) ?? null))}
        >
          <MenuSection>
            <Header className="pop-head">{refused ? fault(refused) : say("ticket-assign-to")}</Header>
            {ordered.map((person) => (
              <MenuItem
                key={person.id}
                id={person.id}
                textValue={person.name}
                className="menu-item"
                data-testid={`assign-${person.id}`}
              >
                <Avatar name={person.name} mine={person.id === me?.id} small />
                <span className="menu-words">
                  <bdi>{person.name}</bdi>
                  <span className="meta">
                    {person.id === me?.id ? say("ticket-me") : word(`role-${person.role}`, person.role)}
                    {person.absence && ` · ${say(`assign-${person.absence}`)}`}
                  </span>
                </span>
              </MenuItem>
            ))}
          </MenuSection>
          {assignee && <Separator className="menu-line" />}
          {assignee && (
            <MenuItem id={nobody} textValue={say("ticket-unassign")} className="menu-item" data-testid="assign-nobody">
              <UserRoundMinus className="i" aria-hidden="true" />
              <span className="menu-words">{say("ticket-unassign")}</span>
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
