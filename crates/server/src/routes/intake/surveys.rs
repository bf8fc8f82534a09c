//! `/intake/surveys/{number}`: what a customer is asked about a ticket that was closed, and what they answer (D6). The number is in
//! the mail that asks them; whoever has it answers.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use axum::Json;
use axum::extract::{Path, Request as Whole, State as Given};
use axum::http::{HeaderMap, StatusCode};
use kursi_protocol::DoorRefusal;
use kursi_rules::change::{Entity, Row};
use kursi_rules::desk::{Desk, DeskRow};
use kursi_rules::survey::{Asks, Given as Said, Question, Survey};
use kursi_store::judge::read;
use kursi_store::{server, survey};
use kursi_words::{Args, Lang, Reader, Words};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use super::{key, request};
use crate::auth::token;
use crate::engine::SurveyJob;
use crate::refusal::Refusal;
use crate::routes::body::bounded;
use crate::routes::peer::Peer;
use crate::state::Shared;

/// The most questions that are answered at once; more than any pack asks.
const MOST: usize = 50;

/// What a customer is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AskedSurvey {
    /// Number of the ticket that was closed.
    #[schema(example = "FG-2026-000123")]
    pub ticket: String,
    /// Language of the questions.
    pub language: String,
    /// `open`, `answered`, `expired`, or `replaced` where the ticket was closed once more since.
    pub state: String,
    /// Until when it can be answered, UTC milliseconds.
    pub expires_at: i64,
    /// The questions, in their order.
    pub questions: Vec<AskedQuestion>,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AskedQuestion {
    /// Question id, by which it is answered.
    pub id: String,
    /// `scale`, `choice` or `words`.
    pub kind: String,
    /// The question as the customer reads it.
    pub text: String,
    /// It may be left out.
    pub optional: bool,
    /// Of a scale the least number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<i64>,
    /// Of a scale the greatest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<i64>,
    /// Of a choice what is chosen from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<AskedOption>,
    /// Of words how many characters at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub longest: Option<usize>,
}

/// One of what is chosen from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AskedOption {
    /// Option id, by which it is answered.
    pub id: String,
    /// As the customer reads it.
    pub text: String,
}

/// What a customer answers.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct GivenAnswers {
    /// By question id: the number of a scale, the id of an option, or words.
    #[schema(value_type = Object, example = json!({"satisfied": 4, "solved": "yes", "remarks": "Thank you"}))]
    pub answers: BTreeMap<String, Value>,
}

/// That it was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TakenAnswers {
    /// The same was answered before.
    pub repeated: bool,
}

/// Tells what is asked, in the words of the procedure under which it was.
///
/// # Errors
/// The key is wrong, or nobody of this desk was asked by this number.
#[utoipa::path(get, path = "/intake/surveys/{number}", security(("channel-key" = [])),
    params(("number" = String, Path, description = "The number in the mail")), responses(
    (status = 200, body = AskedSurvey),
    (status = 401, description = "`intake-key-wrong`", body = super::super::openapi::Code),
    (status = 404, description = "`not-found`", body = super::super::openapi::Code),
    (status = 429, description = "`too-many-requests`", body = super::super::openapi::Code)))]
pub async fn asked(
    Given(state): Given<Shared>,
    Peer(address): Peer,
    Path(number): Path<String>,
    headers: HeaderMap,
) -> Result<Json<AskedSurvey>, Refusal> {
    let (desk, _) = key::channel(&state, address, &headers).await?;
    let nowhere = || Refusal::from(DoorRefusal::NotFound);
    let mut conn = state.db.conn().await?;
    let doc = survey::by_token(&mut conn, &state.ws, &token::hash(&number)).await?.ok_or_else(nowhere)?;
    let Row::Survey(row) = read(Entity::Survey, &doc)? else { return Err(nowhere()) };
    if row.desk != desk {
        return Err(nowhere());
    }
    let doc = server::desk_revision(&mut conn, &state.ws, &desk, row.revision).await?.ok_or_else(nowhere)?;
    drop(conn);
    let revision: DeskRow = serde_json::from_str(&doc).map_err(|_| nowhere())?;
    let procedure = revision.read().ok_or_else(nowhere)?;
    Ok(Json(told(&row, &revision, &procedure, state.clock.now())))
}

fn told(row: &Survey, revision: &DeskRow, desk: &Desk, now: kursi_rules::Millis) -> AskedSurvey {
    static BASE: OnceLock<Words> = OnceLock::new();
    let own = revision.words.iter();
    let own = own.filter_map(|(tag, text)| Some((tag.parse::<Lang>().ok()?, text.as_str())));
    let words = BASE.get_or_init(Words::new).for_desk(own).0;
    let reader = Reader::new(row.language.parse().unwrap_or(Lang::En), desk.zone);
    let said = |id: &str| words.find(&reader, id, &Args::new()).unwrap_or_default();
    let state = match (&row.answered, row.replaced_at) {
        (Some(_), _) => "answered",
        (None, Some(_)) => "replaced",
        (None, None) if now >= row.expires_at => "expired",
        (None, None) => "open",
    };
    let question = |question: &Question| {
        let word = format!("survey-question-{}", question.id);
        let (mut from, mut to, mut longest, mut options) = (None, None, None, Vec::new());
        match &question.asks {
            Asks::Scale { from: least, to: most } => (from, to) = (Some(*least), Some(*most)),
            Asks::Words { longest: most } => longest = Some(*most),
            Asks::Choice { options: all } => {
                let option =
                    |id: &String| AskedOption { id: id.clone(), text: said(&format!("{word}-{id}")) };
                options = all.iter().map(option).collect();
            }
        }
        AskedQuestion {
            id: question.id.clone(),
            kind: question.asks.name().to_owned(),
            text: said(&format!("{word}.text")),
            optional: question.optional,
            from,
            to,
            options,
            longest,
        }
    };
    AskedSurvey {
        ticket: row.number.clone().unwrap_or_default(),
        language: row.language.clone(),
        state: state.to_owned(),
        expires_at: row.expires_at.0,
        questions: desk.survey.iter().flat_map(|rule| &rule.questions).map(question).collect(),
    }
}

/// Takes an answer. Said again, it is answered the same; another one is not taken.
///
/// # Errors
/// The key is wrong, the request malformed, nobody was asked by this number, it was answered otherwise, cannot be answered any
/// more, or is no answer to what was asked.
#[utoipa::path(post, path = "/intake/surveys/{number}", security(("channel-key" = [])), request_body = GivenAnswers,
    params(("number" = String, Path, description = "The number in the mail")), responses(
    (status = 201, description = "Taken", body = TakenAnswers),
    (status = 200, description = "Taken before", body = TakenAnswers),
    (status = 400, description = "`intake-malformed`", body = super::super::openapi::Code),
    (status = 401, description = "`intake-key-wrong`", body = super::super::openapi::Code),
    (status = 404, description = "`not-found`", body = super::super::openapi::Code),
    (status = 413, description = "`message-too-large`", body = super::super::openapi::Code),
    (status = 422, description = "`survey-answered`, `survey-expired`, `survey-replaced`, or what of the answers is none",
        body = super::super::openapi::Code),
    (status = 429, description = "`too-many-requests`", body = super::super::openapi::Code)))]
pub async fn answered(
    Given(state): Given<Shared>,
    Peer(address): Peer,
    Path(number): Path<String>,
    whole: Whole,
) -> Result<(StatusCode, Json<TakenAnswers>), Refusal> {
    let (desk, channel) = key::channel(&state, address, whole.headers()).await?;
    let body = bounded(whole).await?;
    let object = request::object(&body)?;
    let mut fields = request::Fields { object: &object, prefix: "", wrong: Vec::new() };
    fields.only(&["answers"]);
    let given = given(&mut fields);
    if !fields.wrong.is_empty() {
        return Err(request::told(fields.wrong).into());
    }
    let job = SurveyJob { desk, channel, token: token::hash(&number), given };
    let answer = state.engine.answer(job).await?;
    let status = if answer.repeated { StatusCode::OK } else { StatusCode::CREATED };
    Ok((status, Json(TakenAnswers { repeated: answer.repeated })))
}

/// The answers, each a whole number or a text. Which of them are any, the procedure says.
fn given(fields: &mut request::Fields<'_>) -> BTreeMap<String, Said> {
    let mut given = BTreeMap::new();
    match fields.object.get("answers") {
        Some(Value::Object(answers)) if answers.len() <= MOST => {
            for (question, value) in answers {
                let told: String = question.chars().filter(char::is_ascii_graphic).take(40).collect();
                match value {
                    Value::String(text) => drop(given.insert(told, Said::Text(request::clean(text)))),
                    Value::Number(number) if number.as_i64().is_some() => {
                        given.insert(told, Said::Number(number.as_i64().unwrap_or_default()));
                    }
                    // A form sends what was left out, too.
                    Value::Null => {}
                    _ => fields.wrong(&format!("answers.{told}")),
                }
            }
        }
        _ => fields.wrong("answers"),
    }
    given
}
