import { useQuery } from "@tanstack/react-query";
import { Search, SquarePen, UserRoundPlus, UserRoundSearch, UsersRound } from "lucide-react";
import { type ReactNode, useDeferredValue, useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { type CustomerFace, type DeskView, type Fault, send, type TicketView, toFault } from "../../shared/ipc";
import { Avatar, Code } from "../../shared/ui/Bits";
import { Button } from "../../shared/ui/Button";
import { FaultNote } from "../../shared/ui/Fault";
import { Choice, TextInput } from "../../shared/ui/Field";
import { SheetForm } from "../../shared/ui/SheetForm";
import { countries, countryName, useSpeech } from "../../shared/words";
import { customersQuery } from "./queries";
import "./account.css";
import "./new.css";

interface AccountProps {
  ticket: TicketView;
  desk: DeskView;
}

/** What is known of the customer's account: brand, store with its currency, how it stands, the avatar's colour (B1). */
export function AccountFacts({ ticket, desk, isHidden }: AccountProps & { isHidden: (field: string) => boolean }) {
  const { say, word } = useSpeech();
  const { customer } = ticket;
  if (desk.accounts.stores.length === 0 || ticket.standing !== "known") return null;
  const tone = desk.accounts.avatars.find((avatar) => avatar.id === customer.avatar)?.tone;
  return (
    <>
      {customer.brand && <Fact name={say("ticket-brand")}>{word(`brand-${customer.brand}`, customer.brand)}</Fact>}
      {customer.store && !isHidden("country") && (
        <>
          <Fact name={say("ticket-store")}>{word(`store-${customer.store.id}`, customer.store.id)}</Fact>
          <Fact name={say("ticket-currency")}>
            <Code>{customer.store.currency}</Code>
          </Fact>
        </>
      )}
      <Fact name={say("ticket-account")}>
        {customer.account ? word(`account-${customer.account}`, customer.account) : say("ticket-not-known")}
      </Fact>
      <Fact name={say("ticket-avatar")}>
        {customer.avatar ? (
          <span className="tone-name">
            <span className="tone" data-tone={tone ?? "grey"} aria-hidden="true" />
            <span>{word(`avatar-${customer.avatar}`, customer.avatar)}</span>
          </span>
        ) : (
          say("ticket-not-known")
        )}
      </Fact>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

const faces = {
  unsure: { icon: UsersRound, words: "customer-unsure", hint: "customer-unsure-hint" },
  unknown: { icon: UserRoundSearch, words: "customer-unknown", hint: "customer-unknown-hint" },
  "not-here": { icon: UserRoundSearch, words: "customer-not-here", hint: "customer-not-here-hint" },
} as const;

/** Whose ticket it is, where that is not clear; and the ways to say it. */
export function Whose({ ticket, desk }: AccountProps) {
  const { say } = useSpeech();
  const [open, setOpen] = useState<"choose" | "describe" | null>(null);
  if (ticket.may.chooseCustomer || ticket.row.party) return null;
  const face = ticket.standing === "known" ? null : faces[ticket.standing];
  const Icon = face?.icon;
  const has = desk.accounts.stores.length > 0;
  if (!face && !has) return null;
  const change = (wanted: "choose" | "describe") => (isOpen: boolean) => setOpen(isOpen ? wanted : null);
  return (
    <div className="whose" data-testid="whose" data-standing={ticket.standing}>
      {face && Icon && (
        <p className="whose-why" role="status">
          <Icon className="i" aria-hidden="true" />
          <span>
            <b>{say(face.words)}</b>
            <span className="meta all">{say(face.hint)}</span>
          </span>
        </p>
      )}
      <div className="whose-acts">
        <Button
          small
          look={face ? "primary" : "quiet"}
          icon={Search}
          onPress={() => setOpen("choose")}
          data-testid="choose-customer"
        >
          {say(ticket.standing === "unsure" ? "customer-choose" : "customer-find")}
        </Button>
        {has && ticket.standing !== "unsure" && ticket.standing !== "not-here" && (
          <Button
            small
            look="quiet"
            icon={SquarePen}
            onPress={() => setOpen("describe")}
            data-testid="describe-customer"
          >
            {say("customer-describe")}
          </Button>
        )}
      </div>
      <Sheet label={say("customer-choose")} isOpen={open === "choose"} onOpenChange={change("choose")}>
        {(close) => <Choose ticket={ticket} close={close} />}
      </Sheet>
      <Sheet label={say("customer-describe")} isOpen={open === "describe"} onOpenChange={change("describe")}>
        {(close) => <Describe ticket={ticket} desk={desk} close={close} />}
      </Sheet>
    </div>
  );
}

interface SheetProps {
  label: string;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  children: (close: () => void) => ReactNode;
}

function Sheet({ label, isOpen, onOpenChange, children }: SheetProps) {
  return (
    <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={onOpenChange} isDismissable={false} data-floating="">
      <Modal className="sheet-modal account-modal">
        <Dialog className="sheet-in" aria-label={label}>
          {({ close }) => children(close)}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** One of those who are reached in the same way, somebody found by name, or somebody new. */
function Choose({ ticket, close }: { ticket: TicketView; close: () => void }) {
  const { say } = useSpeech();
  const [find, setFind] = useState("");
  const [isNew, setNew] = useState(false);
  const [name, setName] = useState(ticket.customer.name);
  const [email, setEmail] = useState("");
  const [phone, setPhone] = useState("");
  const [fault, setFault] = useState<Fault | null>(null);
  const deferred = useDeferredValue(find);
  const found = useQuery(customersQuery(deferred));
  const choose = (customer: CustomerFace | null) => {
    const fresh = { name: name.trim(), email: email.trim() || null, phone: phone.trim() || null, language: null };
    send({
      act: "choose-customer",
      ticket: ticket.row.id,
      customer: customer?.id ?? null,
      newCustomer: customer ? null : fresh,
    }).then(close, (thrown) => setFault(toFault(thrown)));
  };
  const shown = find.trim() === "" ? ticket.alike : (found.data ?? []);
  return (
    <>
      <Heading slot="title" className="sheet-title">
        {say("customer-choose")}
      </Heading>
      <div className="sheet-body">
        {isNew ? (
          <>
            <TextInput
              label={say("ticket-customer")}
              value={name}
              onChange={setName}
              dir="auto"
              testid="customer-name"
            />
            <TextInput
              label={say("ticket-email")}
              value={email}
              onChange={setEmail}
              dir="ltr"
              type="email"
              testid="customer-email"
            />
            <TextInput
              label={say("ticket-phone")}
              value={phone}
              onChange={setPhone}
              dir="ltr"
              testid="customer-phone"
            />
          </>
        ) : (
          <div className="finder">
            <TextInput
              label={say("customer-search")}
              value={find}
              onChange={setFind}
              dir="auto"
              testid="customer-find"
            />
            <ul className="found">
              {shown.map((customer) => (
                <li key={customer.id}>
                  <button
                    type="button"
                    className="found-row inset"
                    onClick={() => choose(customer)}
                    data-testid={`found-${customer.id}`}
                  >
                    <Avatar name={customer.name} />
                    <span className="grow one" dir="auto" title={customer.name}>
                      {customer.name}
                    </span>
                    <span className="found-ways">
                      {customer.phone && <Code>{customer.phone}</Code>}
                      {customer.email && <Code>{customer.email}</Code>}
                    </span>
                  </button>
                </li>
              ))}
              {find.trim() !== "" && found.data?.length === 0 && (
                <li className="meta found-none">{say("customer-none-found")}</li>
              )}
            </ul>
          </div>
        )}
        {fault && <FaultNote fault={fault} />}
      </div>
      <footer className="sheet-foot">
        <Button look="quiet" onPress={close}>
          {say("shell-cancel")}
        </Button>
        {isNew ? (
          <Button
            look="primary"
            isDisabled={name.trim() === "" || (email.trim() === "" && phone.trim() === "")}
            onPress={() => choose(null)}
            data-testid="customer-create"
          >
            {say("customer-create")}
          </Button>
        ) : (
          <Button icon={UserRoundPlus} onPress={() => setNew(true)} data-testid="customer-new">
            {say("customer-create")}
          </Button>
        )}
      </footer>
    </>
  );
}

/** What an agent reads of the account in the admin system; where there is no store for brand and country it says so. */
function Describe({ ticket, desk, close }: AccountProps & { close: () => void }) {
  const { say, word, tag } = useSpeech();
  const { customer } = ticket;
  const { accounts } = desk;
  const [brand, setBrand] = useState(customer.brand ?? "");
  const [country, setCountry] = useState(customer.country ?? "");
  const [account, setAccount] = useState(customer.account ?? "");
  const [avatar, setAvatar] = useState(customer.avatar ?? "");
  const [fault, setFault] = useState<Fault | null>(null);
  const [sending, setSending] = useState(false);
  const store = accounts.stores.find((known) => known.brand === brand && known.countries.includes(country));
  const brands = [...new Set(accounts.stores.map((known) => known.brand))];
  const unsaid = { id: "", words: say("ticket-not-known") };
  const save = () => {
    setSending(true);
    setFault(null);
    send({
      act: "describe-customer",
      ticket: ticket.row.id,
      customer: customer.id,
      brand: brand || null,
      country: country || null,
      account: account || null,
      avatar: avatar || null,
    }).then(close, (thrown) => {
      setSending(false);
      const refused = toFault(thrown);
      // Ids of the pack are told by their names.
      const args = { ...refused.args };
      if (typeof args.brand === "string") args.brand = word(`brand-${args.brand}`, args.brand);
      if (typeof args.country === "string") args.country = countryName(tag, args.country);
      setFault({ ...refused, args });
    });
  };
  return (
    <SheetForm
      title={say("customer-describe")}
      send={{ words: say("customer-save"), testid: "account-save", ready: !sending }}
      onSend={save}
      onClose={close}
      fault={fault}
    >
      <div className="pair-fields">
        <Choice
          label={say("ticket-brand")}
          value={brand}
          onChange={setBrand}
          options={[unsaid, ...brands.map((id) => ({ id, words: word(`brand-${id}`, id) }))]}
          testid="account-brand"
        />
        <Choice
          label={say("ticket-country")}
          value={country}
          onChange={setCountry}
          options={[unsaid, ...countries(tag)]}
          testid="account-country"
        />
      </div>
      <p className="meta" data-testid="account-store">
        {store
          ? `${word(`store-${store.id}`, store.id)} · ${store.currency}`
          : brand && country
            ? say("customer-no-store")
            : say("ticket-store")}
      </p>
      <div className="pair-fields">
        <Choice
          label={say("ticket-account")}
          value={account}
          onChange={setAccount}
          options={[unsaid, ...accounts.states.map((id) => ({ id, words: word(`account-${id}`, id) }))]}
          testid="account-state"
        />
        <Choice
          label={say("ticket-avatar")}
          value={avatar}
          onChange={setAvatar}
          options={[unsaid, ...accounts.avatars.map(({ id }) => ({ id, words: word(`avatar-${id}`, id) }))]}
          testid="account-avatar"
        />
      </div>
    </SheetForm>
  );
}
