//! What is answered when something is not done: an HTTP status and a code with arguments, never prose.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use kursi_protocol::DoorRefusal;
use kursi_rules::Millis;
use kursi_rules::code::{Code, Coded};
use kursi_store::StoreError;

/// An answer that says no.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    /// HTTP status.
    pub status: StatusCode,
    /// Why.
    pub code: Code,
}

impl Refusal {
    /// A rule said no: the request was understood, and is not done.
    pub fn of_rule(code: Code) -> Self {
        Refusal { status: StatusCode::UNPROCESSABLE_ENTITY, code }
    }

    /// Something here failed. `what` goes to the log under a reference that the answer carries.
    pub fn failed(status: StatusCode, what: &dyn std::fmt::Display) -> Self {
        let reference = reference();
        tracing::error!(reference, %what, "a request failed");
        Refusal { status, code: DoorRefusal::Failed { reference }.code() }
    }
}

/// A short name for one failure, told to the person and written to the log.
pub fn reference() -> String {
    let [a, b, c, d] = crate::auth::token::chance::<4>();
    format!("{a:02X}{b:02X}-{c:02X}{d:02X}")
}

impl From<DoorRefusal> for Refusal {
    fn from(refusal: DoorRefusal) -> Self {
        use DoorRefusal as D;
        let status = match refusal {
            D::SessionExpired | D::DeviceRevoked | D::DeviceWiped | D::SignInWrong | D::IntakeKeyWrong => {
                StatusCode::UNAUTHORIZED
            }
            D::SignInLocked { .. } | D::TooManyRequests { .. } => StatusCode::TOO_MANY_REQUESTS,
            D::SignInEmpty | D::Malformed { .. } | D::IntakeMalformed { .. } => StatusCode::BAD_REQUEST,
            D::ClientTooOld { .. } => StatusCode::UPGRADE_REQUIRED,
            D::MessageTooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            D::NotFound | D::DeskUnknown => StatusCode::NOT_FOUND,
            D::NotGranted => StatusCode::FORBIDDEN,
            D::LogCompacted => StatusCode::GONE,
            D::EscrowFull => StatusCode::INSUFFICIENT_STORAGE,
            D::IntakeConflict { .. } | D::PushGap { .. } | D::ReplacedDevice | D::ServerBehind => {
                StatusCode::CONFLICT
            }
            D::Failed { .. } => StatusCode::INTERNAL_SERVER_ERROR,
            D::CommandUnknown | D::CommandWithdrawn | D::DependsOnRefused { .. } | D::TooLate => {
                StatusCode::UNPROCESSABLE_ENTITY
            }
        };
        Refusal { status, code: refusal.code() }
    }
}

impl From<StoreError> for Refusal {
    /// Paths and addresses of the database are nobody's business outside: the log has them.
    fn from(error: StoreError) -> Self {
        let status = match passing(&error) {
            true => StatusCode::SERVICE_UNAVAILABLE,
            false => StatusCode::INTERNAL_SERVER_ERROR,
        };
        Refusal::failed(status, &told(&error))
    }
}

impl From<sqlx::Error> for Refusal {
    fn from(error: sqlx::Error) -> Self {
        StoreError::from(error).into()
    }
}

/// Whether the surroundings failed (a full disk, a database out of reach) and not what was asked: then
/// nothing is judged, and the desk machine tries again later.
pub fn passing(error: &StoreError) -> bool {
    matches!(error.code().code.as_str(), "disk-full" | "database-unreachable" | "database-busy")
}

/// An error with what caused it, for the log.
pub fn told(error: &dyn std::error::Error) -> String {
    let mut told = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        told.push_str(": ");
        told.push_str(&error.to_string());
        cause = error.source();
    }
    told
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let wait = match (self.code.args.get("retry_at"), self.code.args.get("until_at")) {
            (Some(kursi_rules::code::ArgValue::Number(at)), _)
            | (_, Some(kursi_rules::code::ArgValue::Number(at))) => Some(Millis(*at)),
            _ => None,
        };
        let mut response = (self.status, Json(&self.code)).into_response();
        if let Some(at) = wait {
            let seconds = (at.since(crate::clock::system_now()).max(0) + 999) / 1000;
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}
