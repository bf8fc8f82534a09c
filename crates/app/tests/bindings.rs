//! The TypeScript types of the three entries are written from the Rust ones. This test fails when the
//! committed file differs; `cargo xtask codegen` writes it.

use kursi_app::entry::*;
use ts_rs::{Config, TS};

macro_rules! declarations {
    ($($name:ident),+ $(,)?) => {{
        let config = Config::default();
        vec![$((stringify!($name), <$name as TS>::decl(&config))),+]
    }};
}

fn generated() -> String {
    let mut types = declarations![
        Among,
        AnswerFace,
        Excerpt,
        ExcerptOf,
        AccountsFace,
        AvatarFace,
        StoreOf,
        StoreFace,
        CustomerStanding,
        SetsFace,
        FoundCustomer,
        FoundTicket,
        IndexState,
        Mark,
        SearchView,
        ActionFace,
        AskFace,
        CreationFace,
        NamedValue,
        OutlookView,
        RecordAsk,
        RecordFace,
        RecordsView,
        SendFace,
        ValueFace,
        AdherenceAsked,
        AdherenceView,
        AttendedPerson,
        AttendedRow,
        AttendedSpan,
        AttendedSums,
        BreakTime,
        RotaView,
        ShiftFace,
        ApprovalFace,
        ChartArrow,
        ChartFace,
        ChartNode,
        ChartsView,
        DifferenceFace,
        DifferenceGroup,
        OursFace,
        ProcedureFace,
        RejectionFace,
        RevisionFace,
        RevisionView,
        RevisionsView,
        WordDifference,
        BandAsked,
        BandView,
        ReportAsked,
        ReportForm,
        ReportsFace,
        ResolutionAsked,
        ResolutionView,
        ResolvedRow,
        BrandFace,
        ContactFace,
        FloorAsk,
        FloorChannel,
        FloorPerson,
        FloorView,
        LedgerView,
        OverrideFace,
        OwnContactFace,
        PastRun,
        CallFace,
        MaskFace,
        RestFace,
        RevealFace,
        SecretFace,
        ReferenceFace,
        PresenceFace,
        QuestionView,
        QuizView,
        RunView,
        ScriptView,
        SeatFace,
        SeatWaitFace,
        SittingFace,
        StepView,
        Act,
        Arg,
        Changed,
        ChannelFace,
        ClockState,
        ClockView,
        CustomerFace,
        DeskView,
        Digits,
        DraftKind,
        DraftView,
        HeldWords,
        HereFace,
        EntryAuthor,
        EntryBody,
        EntryView,
        Fault,
        FileFace,
        FilesView,
        LineState,
        LostView,
        MayView,
        PendingView,
        AsksFace,
        FieldFace,
        FilledField,
        LadderView,
        PartyFace,
        PartyName,
        RequestTexts,
        EscalationTexts,
        DelegationsView,
        DelegationFace,
        DelegationStanding,
        StandIn,
        RequestView,
        RungView,
        TakenFace,
        NewCustomer,
        OutboxEntry,
        OutboxState,
        OutboxView,
        PersonFace,
        QueueCount,
        QueueFace,
        QueuesView,
        ReasonFace,
        Sent,
        SessionState,
        SessionView,
        Settings,
        Span,
        SpanKind,
        StatusFace,
        SyncView,
        TemplateFace,
        Theme,
        TicketFace,
        TicketRow,
        TicketView,
        TicketsView,
        View,
        ViewRequest,
        WaitingFile,
    ];
    types.sort_by_key(|(name, _)| *name);
    let mut text = String::from(
        "// Written from crates/app/src/entry by `cargo xtask codegen`; changes here are lost.\n",
    );
    for (_, declaration) in types {
        text.push_str("\nexport ");
        text.push_str(&declaration);
        text.push('\n');
    }
    text
}

#[test]
fn the_screens_types_are_the_programs() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/src/shared/ipc/bindings.ts");
    let wanted = generated();
    if std::env::var_os("KURSI_WRITE").is_some() {
        std::fs::write(file, &wanted).expect("the bindings can be written");
    }
    let found = std::fs::read_to_string(file).expect("the bindings are there");
    assert!(found == wanted, "{file} is not what the Rust types give: run `cargo xtask codegen`");
}
