//! What a pack says of reports is proved when it is loaded (A6, A8).

mod common;

use common::{Spoilt, listed};

const DESK: &str = "desk.toml";

/// One fault, at the line of `mark`.
#[track_caller]
fn only(spoilt: Spoilt, mark: &str, code: &str) {
    let mut spoilt = spoilt;
    let findings = spoilt.findings();
    let found: Vec<_> = findings.iter().map(|finding| (finding.line, finding.code.code.as_str())).collect();
    assert_eq!(found, [(spoilt.line(DESK, mark), code)], "{}", listed(&findings));
}

#[test]
fn a8_bands_rise_and_their_shares_make_a_hundred() {
    let bands = |bands: &str| Spoilt::new().put(DESK, "bands_hours = [24, 48, 96]", bands);
    let shares = |shares: &str| Spoilt::new().put(DESK, "shares_percent = [70, 15, 10, 5]", shares);
    only(bands("bands_hours = [24, 96, 48]"), "[24, 96, 48]", "pack-malformed");
    only(bands("bands_hours = [24, 24, 96]"), "[24, 24, 96]", "pack-malformed");
    only(bands("bands_hours = [0, 48, 96]"), "0, 48, 96", "pack-out-of-bounds");
    only(bands("bands_hours = []"), "bands_hours = []", "pack-list-empty");
    only(shares("shares_percent = [70, 15, 10, 6]"), "[70, 15, 10, 6]", "pack-malformed");
    only(shares("shares_percent = [70, 15, 15]"), "[70, 15, 15]", "pack-malformed");
    only(shares("shares_percent = [70, 15, 10, 5, 0]"), "[70, 15, 10, 5, 0]", "pack-malformed");
    only(shares("shares_percent = [170, -85, 10, 5]").put(DESK, "-85", "15"), "170", "pack-out-of-bounds");
    let unknown = Spoilt::new().put(
        DESK,
        "shares_percent = [70, 15, 10, 5]\ncalendar = \"always\"",
        "shares_percent = [70, 15, 10, 5]\ncalendar = \"alwys\"",
    );
    only(unknown, "calendar = \"alwys\"", "pack-reference-unknown");
    let said = listed(&shares("shares_percent = [70, 15, 10, 6]").findings());
    assert!(said.contains("shares that make a hundred together"), "{said}");
}

#[test]
fn a6_a_rota_says_how_long_a_shift_is_and_what_is_online() {
    only(
        Spoilt::new().put(DESK, "longest_shift_hours = 12", "longest_shift_hours = 25"),
        "longest_shift_hours = 25",
        "pack-out-of-bounds",
    );
    only(
        Spoilt::new().put(DESK, "online = \"seat\"", "online = \"seated\""),
        "online = \"seated\"",
        "pack-choice-unknown",
    );
    let ungraced = Spoilt::new().put(DESK, "grace_minutes = 5\n", "").put(DESK, "\"grace_minutes\", ", "");
    only(ungraced, "[rota]", "pack-key-missing");
}

/// A6, A8: what is reported is read by somebody, and a rota is planned by somebody.
#[test]
fn a6_reports_are_read_and_a_rota_is_planned_by_somebody() {
    let nobody = |flag: &str| {
        let mut spoilt = Spoilt::new();
        let text = spoilt.text(DESK);
        *text = text.replace(&format!("{flag} = true\n"), "").replace(&format!(", \"{flag}\""), "");
        spoilt
    };
    only(nobody("reads_reports"), "id = \"agent\"", "pack-reports-by-nobody");
    only(nobody("plans_rota"), "id = \"agent\"", "pack-rota-by-nobody");
}

#[test]
fn a8_a_desk_without_goals_and_rota_is_a_desk() {
    let mut spoilt = Spoilt::new();
    let text = spoilt.text(DESK);
    for heading in ["[resolution]", "[rota]"] {
        let begin = text.find(heading).expect("it is there");
        let end = begin + text[begin..].find("\n\n").expect("its end");
        text.replace_range(begin..end, "");
    }
    let desk = spoilt.load().unwrap_or_else(|findings| panic!("{}", listed(&findings))).desk;
    assert!(desk.resolution.is_none() && desk.rota.is_none());
}
