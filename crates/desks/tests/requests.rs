//! Faults planted in what a pack says of third parties (A11 to A17), and of who stands in (A10): each is found at its place, and nothing else is.

mod common;

use common::{Spoilt, listed};

const DESK: &str = "desk.toml";

/// One fault, spoilt in one place.
#[track_caller]
fn only(spoilt: &mut Spoilt, mark: &str, code: &str) {
    common::only(spoilt, DESK, mark, code);
}

/// A15: every ladder stops, and no step is late before it is offered.
#[test]
fn a14_every_ladder_has_a_window_and_an_end() {
    let ladder = "id = \"follow-up\"\nto = \"customer\"\n";
    let steps = |old: &str, new: &str| Spoilt::new().put(DESK, old, new);
    for (opens, code) in [("48", "pack-window-shut"), ("0", "pack-out-of-bounds")] {
        let mut spoilt = steps("opens_after_hours = 36", &format!("opens_after_hours = {opens}"));
        let mark = if code == "pack-window-shut" { "[[ladder]]" } else { "opens_after_hours = 0" };
        only(&mut spoilt, mark, code);
    }
    only(&mut steps("most = 2\ncalendar", "most = 200\ncalendar"), "most = 200", "pack-out-of-bounds");
    only(&mut steps("most = 2\ncalendar", "calendar"), "[[ladder]]", "pack-key-missing");
    only(&mut steps("on_day = 5", "on_day = 5\nlate_after_hours = 3"), "on_day = 5", "pack-keys-together");
    only(
        &mut steps(ladder, "id = \"follow-up\"\nto = \"leader\"\n"),
        "to = \"leader\"",
        "pack-choice-unknown",
    );
}

/// A15: the script of the last step says what it has to say on every way to the ends that take the step.
#[test]
fn a15_no_way_ends_a_ladder_unsaid() {
    let mut skipped = Spoilt::new().put(
        DESK,
        "id = \"promise\"\nkind = \"say\"\nnext = \"reply\"",
        "id = \"promise\"\nkind = \"say\"\nnext = \"called\"",
    );
    let found = listed(&skipped.findings());
    assert!(found.contains("reaches \"called\" without its step with says = \"reply\""), "{found}");
    let line = skipped.line(DESK, "ends = [\"called\"");
    assert!(skipped.findings().iter().any(|finding| finding.line == line), "{found}");

    let mut no_end = Spoilt::new().put(DESK, "ends = [\"called\", \"tried\"]", "ends = [\"apology\"]");
    only(&mut no_end, "ends = [\"apology\"]", "pack-ladder-end-unknown");
    let mut unsaid = Spoilt::new().put(DESK, "ends = [\"called\", \"tried\"]", "ends = [\"solved\"]");
    only(&mut unsaid, "ends = [\"solved\"]", "pack-ladder-end-unsaid");
    let astray =
        Spoilt::new().put(DESK, "input = \"code\"\nnote = true", "input = \"code\"\nsays = \"party-note\"");
    let found = listed(&astray.findings());
    assert!(
        found.contains("step \"give\" of script \"sign-in-code\" writes where a third party was asked"),
        "{found}"
    );
    let typed = Spoilt::new().put(
        DESK,
        "input = \"code\"\nnote = true",
        "input = \"code\"\nnote = true\nsays = \"reply\"",
    );
    let found = listed(&typed.findings());
    assert!(found.contains("write it at a step of kind = \"do\" without `note`"), "{found}");
}

/// A11: nothing but asking a third party makes a ticket open, and an answer makes it go on.
#[test]
fn a11_only_asking_leads_to_open() {
    let mut shared = Spoilt::new().put(
        DESK,
        "on = \"reply\"\nfrom = [\"new\"]\nto = \"in-progress\"",
        "on = \"reply\"\nfrom = [\"new\"]\nto =  \"open\"",
    );
    only(&mut shared, "to =  \"open\"", "pack-request-status-shared");
    let stuck = Spoilt::new().put(DESK, "on = \"hear\"", "on = \"assign\"");
    let found = listed(&stuck.findings());
    assert!(
        found.contains("a ticket in status \"open\" stays there when the third party answers"),
        "{found}"
    );
    let mut wrong =
        Spoilt::new().put(DESK, "id = \"open\"\nclass = \"waiting\"", "id = \"open\"\nclass = \"active\"");
    only(&mut wrong, "to = \"open\"", "pack-move-wrong-class");
    let mut nobody = Spoilt::new();
    let text = nobody.text(DESK);
    *text = text.replace(", \"raise\"", "");
    let found = listed(&nobody.findings());
    assert!(found.contains("no role may \"raise\"") && found.contains("no role may \"hear\""), "{found}");
}

/// A12, A13: what a request says is declared, and the acknowledgement always has what it names.
#[test]
fn a12_a_request_is_of_declared_parts() {
    let put = |old: &str, new: &str| Spoilt::new().put(DESK, old, new);
    let found = listed(&put("names = \"cards\"", "names = \"product\"").findings());
    assert!(found.contains("`kind.used-code.names` is \"product\"; write a field of `needs`"), "{found}");
    only(
        &mut put("needs = [\"cards\"]", "needs = [\"cards\", \"colour\"]"),
        "\"colour\"",
        "pack-reference-unknown",
    );
    only(
        &mut put("takes = [\"transaction\", \"product\"]", "takes = [\"cards\"]"),
        "takes = [\"cards\"]",
        "pack-malformed",
    );
    only(&mut put("shortest = 6", "shortest = 60"), "longest = 40", "pack-out-of-bounds");
    let spare = "[[party]]\nid = \"bank\"\nchannel = \"mail\"\nlanguage = \"en\"\nrequirement = \"A14\"\nsource = \"ours\"\n\n[[field]]";
    let mut unused = put("[[field]]", spare);
    for language in ["en", "ar", "fa", "ur"] {
        unused = unused.put(
            &format!("words/{language}.ftl"),
            "party-brand-partner =",
            "party-bank = …\nparty-brand-partner =",
        );
    }
    only(&mut unused, "id = \"bank\"", "pack-request-part-unused");
    let wordless = Spoilt::new().put("words/ar.ftl", "    .request =", "    .requset =");
    let found = listed(&wordless.findings());
    assert!(found.contains("`kind-used-code.request` is missing in \"ar\""), "{found}");
    let unknown =
        Spoilt::new().put("words/en.ftl", "Redemption information needed: { $about }", "Needed: { $serial }");
    let found = listed(&unknown.findings());
    assert!(found.contains("$about") && found.contains("`kind-used-code.subject` uses `$serial`"), "{found}");
}

/// A17: a mail of its own needs who writes it, whom it is about, and a first mail to attach.
#[test]
fn a17_an_escalation_is_proved() {
    let mut nobody = Spoilt::new();
    let text = nobody.text(DESK);
    *text = text.replace(", \"escalate\"]", "]");
    only(&mut nobody, "[escalation]", "pack-escalation-half");
    let ruleless = Spoilt::new().put(DESK, "[escalation]", "[escalatio]");
    assert!(listed(&ruleless.findings()).contains("an escalation by mail needs both"));
    let silent = Spoilt::new().put(
        DESK,
        "id = \"brand-partner\"\nchannel = \"mail\"",
        "id = \"brand-partner\"\nchannel = \"call\"",
    );
    only(&mut { silent }, "[escalation]", "pack-escalation-without-mail");
    let nowhere = Spoilt::new().put(DESK, "to = \"party\"\nproduct", "to = \"nowhere\"\nproduct");
    only(&mut { nowhere }, "to = \"nowhere\"", "pack-malformed");
    let unknown = Spoilt::new().put(DESK, "parties = [\"brand-partner\"]", "parties = [\"nobody\"]");
    only(&mut { unknown }, "parties = [\"nobody\"]", "pack-reference-unknown");
    let elsewhere =
        Spoilt::new().put(DESK, "to = \"party\"\nproduct", "to = \"desk@maker.example\"\nproduct");
    assert!(elsewhere.load().is_ok(), "an address of the pack's own");
    let words = "words/en.ftl";
    let unsaid = Spoilt::new().put(words, "{ $product } Escalation", "{ $produkt } Escalation").findings();
    let found: Vec<_> =
        unsaid.iter().map(|finding| (finding.file.as_str(), finding.code.code.as_str())).collect();
    assert_eq!(found, [(words, "words-variable-unknown")], "{}", listed(&unsaid));
}

/// A10: who decides can name somebody, whoever stands in does so for a bounded time, and the pack says both.
#[test]
fn a10_standing_in_is_proved() {
    let mut alone = Spoilt::new();
    let text = alone.text(DESK);
    *text = text.replace("stands_in = true\n", "").replace(", \"stands_in\"", "");
    only(&mut alone, "[delegation]", "pack-delegation-to-nobody");
    let boundless = Spoilt::new().put(DESK, "[delegation]", "[delegatio]");
    let found = listed(&boundless.findings());
    assert!(
        found.contains("role \"leader\" stands in or ends that, but nothing says for how long"),
        "{found}"
    );
    let long = Spoilt::new().put(DESK, "longest_days = 14", "longest_days = 1400");
    only(&mut { long }, "longest_days = 1400", "pack-out-of-bounds");
}
