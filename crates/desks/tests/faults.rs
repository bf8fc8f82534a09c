//! Faults planted in a sound pack: all are found at once, each at its place, with what to write instead.

mod common;

use common::{Spoilt, listed, only};
use kursi_desks::{LARGEST_PACK, Pack, load};

const DESK: &str = "desk.toml";
const AR: &str = "words/ar.ftl";
const EN: &str = "words/en.ftl";
const FA: &str = "words/fa.ftl";

#[test]
fn an_administrator_gets_all_the_faults_of_a_pack_at_once() {
    let mut spoilt = Spoilt::new()
        .put(DESK, "prefix = \"OC\"", "prefix = \"oc-1\"")
        .put(DESK, "class = \"active\"", "class = \"actve\"")
        .put(DESK, "id = \"refund\"", "id = \"used-code\"")
        .put(DESK, "may = [\"note\"]", "may = [\"note\", \"receive\"]")
        .put(DESK, "medium = \"portal\"", "medium = 3")
        .put(DESK, "limit_minutes = 30", "limit_minuts = 30")
        .put(
            DESK,
            "calendar = \"always\"\nrequirement = \"A7\"\nsource = \"000\"",
            "calendar = \"allways\"\nrequirement = \"A7\"",
        )
        .put(DESK, "icon = \"route\"", "icon = \"rocket\"")
        .put(DESK, "minutes = 10", "minutes = 0")
        .put(DESK, "subject = 200", "subject = \"200\"")
        .put(AR, "role-agent = موظف الدعم\n", "")
        .put(FA, "role-agent = ", "role-agnet = ")
        .put(EN, "My name is { $agent }", "My name is { $agnt }");
    let found: Vec<(String, usize, String)> = spoilt
        .findings()
        .into_iter()
        .map(|finding| (finding.file, finding.line, finding.code.code))
        .collect();
    let mut at = |file: &str, mark: &str, code: &str| {
        let line = spoilt.line(file, mark);
        let there = (file.to_owned(), line, code.to_owned());
        assert!(found.contains(&there), "no {there:?} ({mark}) in\n{found:#?}");
        there
    };
    let second_used_code = "id = \"used-code\"\nask = [\"brand-partner\", \"internal-department\", \"external-department\"]\nneeds = [\"transaction\"]";
    let mut planted = vec![
        at(DESK, "prefix = ", "pack-malformed"),
        at(DESK, "class = \"actve\"", "pack-choice-unknown"),
        at(DESK, second_used_code, "pack-duplicate"),
        at(DESK, "may = [\"note\", \"receive\"]", "pack-choice-unknown"),
        at(DESK, "medium = 3", "pack-type-wrong"),
        at(DESK, "limit_minuts", "pack-key-unknown"),
        at(DESK, "[[target]]", "pack-key-missing"),
        at(DESK, "calendar = \"allways\"", "pack-reference-unknown"),
        at(DESK, "[[target]]", "pack-source-missing"),
        at(DESK, "icon = \"rocket\"", "pack-choice-unknown"),
        at(DESK, "minutes = 0", "pack-out-of-bounds"),
        at(DESK, "subject = \"200\"", "pack-type-wrong"),
        at(EN, "{ $agnt }", "words-variable-unknown"),
    ];
    // What is missing from the words is asked for where it is to be added.
    let last = |spoilt: &mut Spoilt, file: &str| spoilt.text(file).trim_end().matches('\n').count() + 1;
    planted.push((AR.to_owned(), last(&mut spoilt, AR), "words-missing".to_owned()));
    planted.push((FA.to_owned(), last(&mut spoilt, FA), "words-missing".to_owned()));
    assert!(planted[13..].iter().all(|there| found.contains(there)), "{found:#?}");
    let rest: Vec<_> = found.iter().filter(|finding| !planted.contains(finding)).collect();
    assert!(rest.is_empty(), "{rest:#?}");
}

#[test]
fn a_finding_says_what_to_write_instead() {
    let spoilt = Spoilt::new()
        .put(DESK, "limit_minutes = 30", "limit_minuts = 30")
        .put(DESK, "to = \"resolved\"", "to = \"resolvd\"")
        .put(DESK, "time_zone = \"Asia/Riyadh\"", "time_zone = \"Asia/Riyad\"")
        .put(AR, "channel-chat = الدردشة\n", "");
    let messages = listed(&spoilt.findings());
    for said in [
        "unknown key `target.first-reply.limit_minuts`; did you mean `limit_minutes`?",
        "`move[7].to` names status \"resolvd\", which is not declared; did you mean `resolved`?",
        "did you mean `Asia/Riyadh`?",
        "`channel-chat` is missing in \"ar\" (declared in desk.toml line ",
        "write `channel-chat = …`",
    ] {
        assert!(messages.contains(said), "{said}\n{messages}");
    }
}

#[test]
fn the_ways_of_a_ticket_are_proved() {
    let parked = "[[status]]\nid = \"parked\"\nclass = \"waiting\"\nrequirement = \"A11\"\nsource = \"ours\"\n\n[[move]]";
    let named = |spoilt: Spoilt| {
        ["en", "ar", "fa", "ur"].iter().fold(spoilt, |spoilt, language| {
            spoilt.put(&format!("words/{language}.ftl"), "status-new =", "status-parked = …\nstatus-new =")
        })
    };
    let unreachable = named(Spoilt::new()).put(DESK, "[[move]]", parked);
    only(&mut { unreachable }, DESK, "id = \"parked\"", "pack-status-unreachable");

    let unresolvable = named(Spoilt::new()).put(DESK, "[[move]]", parked).put(
        DESK,
        "to = \"in-progress\"",
        "to = \"parked\"",
    );
    let found = listed(&unresolvable.findings());
    assert!(found.contains("a ticket in status \"parked\" cannot be resolved"), "{found}");

    let stuck = Spoilt::new().put(
        DESK,
        "on = \"receive\"\nfrom = [\"resolved\", \"pending\"]",
        "on = \"receive\"\nfrom = [\"new\"]",
    );
    only(&mut { stuck }, DESK, "id = \"resolved\"", "pack-status-stays-solved");

    let twice = Spoilt::new().put(
        DESK,
        "on = \"resolve\"\nfrom = [\"new\", \"in-progress\", \"pending\", \"open\"]",
        "on = \"reply\"\nfrom = [\n\"new\"]",
    );
    let found = listed(&twice.findings());
    assert!(found.contains("\"reply\" from status \"new\" is decided in line "), "{found}");
    assert!(found.contains("\"reply\" cannot lead to status \"resolved\" of class solved"), "{found}");

    let impossible = Spoilt::new().put(
        DESK,
        "from = [\"new\", \"in-progress\", \"pending\", \"open\"]",
        "from = [\"new\", \"in-progress\", \"pending\", \"open\",\n\"resolved\"]",
    );
    only(&mut { impossible }, DESK, "\"resolved\"]\nto", "pack-move-impossible");

    let begun = Spoilt::new().put(DESK, "initial = \"new\"", "initial = \"resolved\"");
    let found = listed(&begun.findings());
    assert!(found.contains("new tickets cannot begin as \"resolved\""), "{found}");
}

/// A10, K6: what becomes pending is decided on by somebody, for a bounded time, and comes back.
#[test]
fn staying_pending_is_proved() {
    let ruleless = Spoilt::new().put(DESK, "[pending]", "[pendin]");
    let found = listed(&ruleless.findings());
    assert!(found.contains("tickets become pending, but nothing says for how long"), "{found}");

    let nobody = Spoilt::new().put(DESK, "approves_pending = true\n", "");
    let found = listed(&nobody.findings());
    assert!(found.contains("nobody decides whether tickets stay pending"), "{found}");

    let lost = Spoilt::new().put(DESK, "on = \"end-pending\"", "on = \"assign\"");
    let found = listed(&lost.findings());
    assert!(found.contains("a ticket in status \"pending\" stays there after \"end-pending\""), "{found}");

    let elsewhere = Spoilt::new().put(DESK, "to = \"pending\"", "to = \"resolved\"");
    let found = listed(&elsewhere.findings());
    assert!(found.contains("\"ask-pending\" cannot lead to status \"resolved\" of class solved"), "{found}");

    for (terms, code) in [
        ("[]", "pack-list-empty"),
        ("[2, \"4\"]", "pack-type-wrong"),
        ("[0, 4]", "pack-out-of-bounds"),
        ("[8, 4]", "pack-malformed"),
        ("[8, 25]", "pack-malformed"),
        ("[1, 2, 3, 4, 5, 6, 7, 8, 9]", "pack-too-many"),
    ] {
        let spoilt =
            Spoilt::new().put(DESK, "terms_hours = [2, 4, 8, 24]", &format!("terms_hours = {terms}"));
        only(&mut { spoilt }, DESK, "terms_hours =", code);
    }
    let endless = Spoilt::new().put(DESK, "longest_hours = 24", "longest_hours = 24000");
    only(&mut { endless }, DESK, "longest_hours =", "pack-out-of-bounds");
}

/// K8: a machine that locks itself warns before, and a bad line of an hour locks nobody out.
#[test]
fn a_lock_without_a_warning_is_none() {
    for (days, code) in [("14", "pack-malformed"), ("20", "pack-malformed"), ("0", "pack-out-of-bounds")] {
        let spoilt = Spoilt::new().put(DESK, "warn_after_days = 10", &format!("warn_after_days = {days}"));
        only(&mut { spoilt }, DESK, "warn_after_days =", code);
    }
}

/// What is missing or empty is said once, not once more as an unknown reference.
#[test]
fn one_slip_is_one_finding() {
    only(&mut Spoilt::new().put(DESK, "initial = \"new\"\n", ""), DESK, "[desk]", "pack-key-missing");
    for (old, new) in [
        ("initial = \"new\"", "initial = \"\""),
        ("to = \"resolved\"", "to = \"\""),
        ("calendar = \"always\"", "calendar = \"\""),
        ("time_zone = \"Asia/Riyadh\"", "time_zone = \"\""),
        ("class = \"active\"", "class = \"\""),
        ("when = { class = \"solved\" }", "when = { class = \"\" }"),
    ] {
        only(&mut Spoilt::new().put(DESK, old, new), DESK, new, "pack-malformed");
    }
    only(&mut Spoilt::new().put(DESK, "to = \"resolved\"", "to = 7"), DESK, "to = 7", "pack-type-wrong");
}

#[test]
fn what_nobody_may_do_is_no_move() {
    let mut spoilt = Spoilt::new();
    let text = spoilt.text(DESK);
    *text = text.replace("\"reply\", \"note\", \"assign\", \"resolve\"", "\"reply\", \"note\"");
    only(&mut spoilt, DESK, "on = \"resolve\"", "pack-move-by-nobody");

    let mut nobody = Spoilt::new();
    let text = nobody.text(DESK);
    *text = text.replace("assignable = true\n", "");
    only(&mut nobody, DESK, "id = \"agent\"", "pack-nobody-assignable");
}

/// K9: no value without saying where it is from.
#[test]
fn every_number_names_its_source() {
    let silent = Spoilt::new().put(
        DESK,
        "minutes = 10\nrequirement = \"X8\"\nsource = \"ours\"",
        "minutes = 10\nrequirement = \"X8\"",
    );
    only(&mut { silent }, DESK, "[warn_before]", "pack-source-missing");
    let unknown = Spoilt::new().put(
        DESK,
        "requirement = \"X8\"\nsource = \"ours\"",
        "requirement = \"X8\"\nsource = \"009\"",
    );
    only(&mut { unknown }, DESK, "source = \"009\"", "pack-reference-unknown");
    let wrong_key = Spoilt::new().put(DESK, "ours = [\"calendar\"]", "ours = [\"calender\"]");
    only(&mut { wrong_key }, DESK, "\"calender\"", "pack-reference-unknown");
    let lawless = Spoilt::new().put(DESK, "requirement = \"X8\"", "requirement = \"soon\"");
    only(&mut { lawless }, DESK, "requirement = \"soon\"", "pack-malformed");
}

#[test]
fn a_warning_comes_before_the_breach_and_after_the_beginning() {
    let early = Spoilt::new().put(DESK, "minutes = 10", "minutes = 30");
    let found = listed(&early.findings());
    assert!(
        found.contains("target \"first-reply\"") && found.contains("target \"next-reply\""),
        "X8: {found}"
    );
    let both = Spoilt::new().put(DESK, "minutes = 10", "minutes = 10\nhours = 1");
    only(&mut { both }, DESK, "[warn_before]", "pack-keys-together");
}

/// X2, A5: what is said of seats can be worked, and whoever runs the desk is told what to write instead.
#[test]
fn seats_are_said_whole() {
    let unheld = |spoilt: Spoilt| {
        let mut spoilt = spoilt;
        let text = spoilt.text(DESK);
        let begin = text.find("[seating]").expect("seating");
        let end = begin + text[begin..].find("\n\n").expect("its end");
        text.replace_range(begin..end, "");
        spoilt
    };
    let found = unheld(Spoilt::new()).findings();
    let codes: Vec<_> = found.iter().map(|finding| finding.code.code.as_str()).collect();
    assert_eq!(codes, ["pack-seats-without-seating"; 3], "{}", listed(&found));
    assert!(
        listed(&found).contains("channel \"chat\" is worked in seats, but nothing says how seats are held")
    );

    let mut seatless = Spoilt::new();
    let text = seatless.text(DESK);
    for line in ["seats = 5\n", "seats = 1\n"] {
        *text = text.replace(line, "");
    }
    for number in ["1", "3", "7"] {
        *text = text.replace(&format!("contacts_per_seat = {number}\n"), "");
    }
    only(&mut seatless, DESK, "[seating]", "pack-seating-without-seats");

    let uncounted = Spoilt::new().put(DESK, "contacts_per_seat = 3\n", "");
    let found = listed(&uncounted.findings());
    assert!(found.contains("`channel.chat.contacts_per_seat` is missing; write for example"), "{found}");
    only(&mut Spoilt::new().put(DESK, "seats = 5", "seats = 0"), DESK, "seats = 0", "pack-out-of-bounds");

    let late = Spoilt::new().put(DESK, "renew_seconds = 15", "renew_seconds = 40");
    only(&mut { late }, DESK, "lease = {", "pack-lease-order");
    let never = Spoilt::new().put(DESK, "stop_seconds = 40", "stop_seconds = 60");
    only(&mut { never }, DESK, "lease = {", "pack-lease-order");
    let unsaid = Spoilt::new().put(DESK, "offer_seconds = 20\n", "");
    only(&mut { unsaid }, DESK, "[seating]", "pack-key-missing");

    let mut nobody = Spoilt::new();
    let text = nobody.text(DESK);
    *text = text.replace("overrides_seats = true\n", "").replace(", \"overrides_seats\"", "");
    only(&mut nobody, DESK, "id = \"agent\"", "pack-nobody-overrides");
}

#[test]
fn a_channels_numbers_and_addresses_can_be_used() {
    let words = Spoilt::new().put(DESK, "number = \"920031205\"", "number = \"hotline\"");
    only(&mut { words }, DESK, "number = \"hotline\"", "pack-malformed");
    let open = Spoilt::new().put(DESK, "https://portal.maqsam.com", "http://portal.maqsam.com");
    only(&mut { open }, DESK, "portal = ", "pack-malformed");
    let shut =
        Spoilt::new().put(DESK, "calendar = \"always\"\nrequirement", "calendar = \"alwys\"\nrequirement");
    only(&mut { shut }, DESK, "calendar = \"alwys\"", "pack-reference-unknown");
    let twice = Spoilt::new().put(DESK, "id = \"onecard\"\nnumber", "id = \"bitaqaty\"\nnumber");
    let found = listed(&twice.findings());
    assert!(found.contains("brand \"bitaqaty\" is there already in line "), "{found}");
    let mailed = Spoilt::new().put(DESK, "medium = \"call\"", "medium = \"mail\"");
    only(&mut { mailed }, DESK, "[[channel.brands]]", "pack-brands-without-calls");
    let silent = Spoilt::new().put(
        DESK,
        "number = \"920031205\"\nrequirement = \"A5\"\nsource = \"000\"",
        "number = \"920031205\"\nrequirement = \"A5\"",
    );
    only(&mut { silent }, DESK, "[[channel.brands]]", "pack-source-missing");
}

#[test]
fn breaks_and_outcomes_are_named_in_every_language() {
    let mut spoilt = Spoilt::new()
        .put(DESK, "[[break_reason]]\nid = \"prayer\"", "[[break_reason]]\nid = \"Prayer\"")
        .put(AR, "outcome-dropped = انقطعت\n", "");
    let found = spoilt.findings();
    let codes: Vec<_> = found.iter().map(|finding| finding.code.code.as_str()).collect();
    assert_eq!(codes, ["pack-malformed", "words-missing"], "A6, K3: {}", listed(&found));
    assert_eq!(found[0].line, spoilt.line(DESK, "id = \"Prayer\""));
}

#[test]
fn conditions_are_bounded_and_checked() {
    let mut nested = String::from("{ awaiting = true }");
    for _ in 0..7 {
        nested = format!("{{ not = {nested} }}");
    }
    let deep = |condition: &str| {
        Spoilt::new().put(DESK, "when = { awaiting = true }", &format!("when = {condition}"))
    };
    assert!(deep(&nested).load().is_ok(), "eight is allowed");
    only(&mut deep(&format!("{{ not = {nested} }}")), DESK, "when = { not", "pack-condition-too-deep");
    only(&mut deep("{}"), DESK, "when = {}", "pack-condition-empty");
    only(&mut deep("{ any = [] }"), DESK, "when = { any", "pack-condition-empty");
    only(&mut deep("{ status = \"opn\" }"), DESK, "\"opn\"", "pack-reference-unknown");
    only(&mut deep("{ class = \"opened\" }"), DESK, "\"opened\"", "pack-choice-unknown");
    only(&mut deep("{ awaiting = \"yes\" }"), DESK, "awaiting = \"yes\"", "pack-type-wrong");
    only(&mut deep("{ awaiting = true, overdue = true }"), DESK, "overdue", "pack-key-unknown");
}

#[test]
fn words_are_fluent_complete_and_explained() {
    let gone = Spoilt::new().without("words/ur.ftl").findings();
    assert_eq!(
        (gone[0].file.as_str(), gone[0].code.code.as_str(), gone.len()),
        ("words/ur.ftl", "pack-file-missing", 1),
        "K3"
    );

    only(
        &mut Spoilt::new().put(AR, "status-new = جديدة", "status-new = جديدة\nstatus-new = جديدة أيضًا"),
        AR,
        "status-new = جديدة أيضًا",
        "words-duplicate",
    );
    only(
        &mut Spoilt::new().put(AR, "status-new = ", "status-new = { $ticket } "),
        AR,
        "{ $ticket }",
        "words-variable-in-name",
    );
    only(
        &mut Spoilt::new().put(AR, "### $agent: the name of the agent who answers.\n", ""),
        AR,
        "{ $agent }",
        "words-variable-unexplained",
    );
}

#[test]
fn words_refer_to_terms_only() {
    let term = Spoilt::new().put(EN, "desk-name = OneCard", "-brand = OneCard\ndesk-name = { -brand }");
    assert!(term.load().is_ok());
    only(
        &mut Spoilt::new().put(EN, "desk-name = OneCard", "desk-name = { -brand }"),
        EN,
        "{ -brand }",
        "words-reference",
    );
    only(
        &mut Spoilt::new().put(EN, "desk-name = OneCard", "desk-name = { status-new }"),
        EN,
        "{ status-new }",
        "words-reference",
    );
    only(
        &mut Spoilt::new().put(EN, "desk-name = OneCard", "-a = { -b }\n-b = b\ndesk-name = { -b }"),
        EN,
        "-a = ",
        "words-reference",
    );
    only(
        &mut Spoilt::new().put(EN, "desk-name = OneCard", "desk-name = { NUMBER(1) }"),
        EN,
        "NUMBER",
        "words-function",
    );
}

#[test]
fn a_template_speaks_every_language_of_the_desk() {
    let mut spoilt =
        Spoilt::new().put(DESK, "languages = [\"ar\", \"en\"]", "languages = [\"ar\", \"en\", \"fa\"]");
    let found = spoilt.findings();
    // Five templates, seven questions, what is said at the steps, ten requests with their subjects, five
    // acknowledgements, a follow-up and a reminder, and an escalation of three parts.
    let steps = found.iter().filter(|finding| finding.message.contains("`script-")).count();
    assert!(steps > 16, "{}", listed(&found));
    assert_eq!(found.len() - steps, 5 + 7 + 2 * 10 + 5 + 2 + 3, "{}", listed(&found));
    assert!(found.iter().all(|finding| finding.file == FA && finding.code.code == "words-missing"));
    assert!(spoilt.line(DESK, "languages = ") > 0);

    let less = Spoilt::new().put(DESK, "id = \"greeting\"", "id = \"greeting\"\nlanguages = [\"ar\"]");
    only(&mut { less }, DESK, "languages = [\"ar\"]\n", "pack-template-language-missing");
}

#[test]
fn what_nothing_uses_is_suspected_but_allowed() {
    let loaded = Spoilt::new().put(EN, "desk-name = OneCard", "desk-name = OneCard\nstatus-old = Old").load();
    let warnings = loaded.expect("a warning refuses nothing").warnings;
    assert!(
        matches!(&warnings[..], [one] if one.code.code == "words-unused" && one.file == EN),
        "{}",
        listed(&warnings)
    );
}

#[test]
fn broken_toml_is_reported_without_its_consequences() {
    let spoilt = Spoilt::new()
        .put(DESK, "prefix = \"OC\"", "prefix = \"OC")
        .put(DESK, "on = \"reply\"", "on = = \"reply\"")
        .put(DESK, "icon = \"route\"", "icon = \"rocket\"");
    let findings = spoilt.findings();
    let codes: Vec<_> = findings.iter().map(|finding| finding.code.code.as_str()).collect();
    assert!(codes.iter().filter(|code| **code == "pack-syntax").count() >= 2, "{}", listed(&findings));
    assert!(codes.contains(&"pack-choice-unknown"), "{}", listed(&findings));
    assert!(!codes.contains(&"pack-key-missing"), "{}", listed(&findings));
}

#[test]
fn a_later_format_is_not_judged() {
    let spoilt = Spoilt::new().put(DESK, "format = 1", "format = 2").put(DESK, "prefix", "präfix");
    let findings = spoilt.findings();
    assert!(matches!(&findings[..], [one] if one.code.code == "pack-format-newer"), "{}", listed(&findings));
}

#[test]
fn a_pack_has_a_desk_and_a_bounded_size() {
    let none = load(&Pack::default()).expect_err("nothing is no pack");
    assert!(matches!(&none[..], [one] if one.code.code == "pack-file-missing"));
    let large = Pack::from_files([("desk.toml", "a".repeat(LARGEST_PACK))]);
    let found = load(&large).expect_err("too large");
    assert!(matches!(&found[..], [one] if one.code.code == "pack-too-large"));
}
