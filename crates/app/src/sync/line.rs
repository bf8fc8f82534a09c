//! The line to the server: HTTPS requests and the WebSocket.

mod bytes;

use std::error::Error;
use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant};

use kursi_protocol::audit::KnownHead;
use kursi_protocol::check::{Check, Checked};
use kursi_protocol::cursor::Cursor;
use kursi_protocol::floor::{FloorReply, FloorRequest};
use kursi_protocol::reach::{ReachReply, ReachRequest};
use kursi_protocol::report::{
    AdherenceAsk, AdherenceReply, PerformanceAsk, PerformanceReply, ResolutionAsk, ResolutionReply,
};
use kursi_protocol::sign_in::{AnotherName, Desks, Hello, NamedAnew, SignIn, SignedIn};
use kursi_protocol::sync::{BootstrapPage, CatchUp, EscrowReply, Live, Push, PushReply};
use kursi_protocol::verify::{VerifyReply, VerifyRequest};
use kursi_protocol::{BODY_LIMIT, OLDEST_PROTOCOL, PROTOCOL, PROTOCOL_HEADER};
use kursi_rules::change::Entity;
use kursi_rules::code::Code;
use reqwest::header::CONTENT_TYPE;
use reqwest::{Client, Method, Url};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::http::HeaderValue;
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream};

use super::carrier::{Answered, Carrier, Letter};
use crate::entry::Fault;
use crate::fault::{AppFault, internal};

/// How long a request may take. A poor line is slow, but a seat must not wait for it.
const TIMEOUT: Duration = Duration::from_secs(15);
/// How long connecting may take.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

/// What bodies are, but for the bytes of files.
const JSON: &str = "application/json";

/// An open WebSocket.
pub(super) type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

/// A server's address and how to speak to it.
#[derive(Clone)]
pub(crate) struct Line {
    base: Url,
    token: Option<String>,
    way: Way,
    /// Scopes that this machine follows, as the server reads them.
    follows: Option<String>,
}

/// How requests go.
#[derive(Clone)]
enum Way {
    Https(Client),
    /// Somebody carries them.
    Carried(Arc<dyn Carrier>),
}

impl fmt::Debug for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Not its token.
        write!(f, "Line({})", self.base)
    }
}

/// Reads an address as a person types it. Plain http is for this machine only.
///
/// # Errors
/// It is none, or it would send words over the net unencrypted.
pub(crate) fn address(typed: &str) -> Result<Url, Fault> {
    let bad = || -> Fault { AppFault::AddressBad { server: typed.trim().to_owned() }.into() };
    let text = typed.trim();
    let text = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
    let url = Url::parse(text.trim_end_matches('/')).map_err(|_| bad())?;
    url.host_str().ok_or_else(bad)?;
    match url.scheme() {
        "https" => Ok(url),
        "http" if is_here(&url) => Ok(url),
        _ => Err(bad()),
    }
}

/// Whether the server is on this machine.
fn is_here(url: &Url) -> bool {
    let Some(host) = url.host_str() else { return false };
    host == "localhost"
        || host.trim_matches(['[', ']']).parse().is_ok_and(|ip: std::net::IpAddr| ip.is_loopback())
}

impl Line {
    /// A line to `server`.
    ///
    /// # Errors
    /// The address is bad, or this machine's TLS cannot be set up.
    pub(crate) fn to(server: &str) -> Result<Line, Fault> {
        // A second call finds it installed, which is as good.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let base = address(server)?;
        // On one machine bytes cost nothing, and both ends share its processor.
        let client = Client::builder()
            .zstd(!is_here(&base))
            .connect_timeout(CONNECT_TIMEOUT)
            .timeout(TIMEOUT)
            .user_agent(concat!("kursi/", env!("CARGO_PKG_VERSION")))
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .map_err(|error| internal(&error))?;
        Ok(Line { base, token: None, way: Way::Https(client), follows: None })
    }

    /// A line to `server` on which `carrier` carries requests.
    ///
    /// # Errors
    /// The address is bad.
    pub(super) fn carried(server: &str, carrier: Arc<dyn Carrier>) -> Result<Line, Fault> {
        Ok(Line { base: address(server)?, token: None, way: Way::Carried(carrier), follows: None })
    }

    /// The same line with a session's token.
    pub(crate) fn with_token(mut self, token: String) -> Line {
        self.token = Some(token);
        self
    }

    /// The same line for a machine that follows a desk: of all that is granted, its rows alone are asked for.
    pub(super) fn following(mut self, desk: &str) -> Line {
        self.follows = Some(format!("desk:{desk}"));
        self
    }

    fn server(&self) -> String {
        self.base.to_string().trim_end_matches('/').to_owned()
    }

    fn url(&self, path: &str) -> Url {
        self.base.join(path).unwrap_or_else(|_| self.base.clone())
    }

    fn unreachable(&self, error: &reqwest::Error) -> Fault {
        if error.is_timeout() {
            return AppFault::LineTimeout.into();
        }
        let mut cause: Option<&dyn Error> = Some(error);
        while let Some(inner) = cause {
            if let Some(rustls::Error::InvalidCertificate(_)) = inner.downcast_ref::<rustls::Error>() {
                return AppFault::TlsUntrusted { server: self.server() }.into();
            }
            cause = inner.source();
        }
        AppFault::LineUnreachable { server: self.server() }.into()
    }

    /// Sends a request and takes its answer, whatever it says.
    async fn send(&self, method: Method, url: Url, body: Option<String>) -> Result<Answered, Fault> {
        let client = match &self.way {
            Way::Https(client) => client,
            Way::Carried(carrier) => {
                let body = body.map(String::into_bytes);
                return self.carry(&**carrier, method, &url, (JSON, body)).await;
            }
        };
        let mut request = client.request(method, url).header(PROTOCOL_HEADER, PROTOCOL);
        if let Some(token) = &self.token {
            request = request.bearer_auth(token);
        }
        if let Some(body) = body {
            request = request.header(CONTENT_TYPE, JSON).body(body);
        }
        let response = request.send().await.map_err(|error| self.unreachable(&error))?;
        let status = response.status().as_u16();
        let body = response.bytes().await.map_err(|error| self.unreachable(&error))?;
        Ok(Answered { status, body: body.into() })
    }

    /// Gives a request to whoever carries it.
    async fn carry(
        &self,
        carrier: &dyn Carrier,
        method: Method,
        url: &Url,
        (media, body): (&'static str, Option<Vec<u8>>),
    ) -> Result<Answered, Fault> {
        let path = url.query().map_or(url.path().to_owned(), |query| format!("{}?{query}", url.path()));
        let (method, token) = (method.to_string(), self.token.clone());
        let letter = Letter { method, path, token, protocol: PROTOCOL, media, body };
        carrier.carry(letter).await.ok_or_else(|| AppFault::LineUnreachable { server: self.server() }.into())
    }

    async fn ask<T: DeserializeOwned>(
        &self,
        method: Method,
        url: Url,
        body: Option<String>,
    ) -> Result<T, Fault> {
        self.understood(self.send(method, url, body).await?)
    }

    /// What an answer says.
    fn understood<T: DeserializeOwned>(&self, Answered { status, body }: Answered) -> Result<T, Fault> {
        if (200..300).contains(&status) {
            serde_json::from_slice(&body).map_err(|error| {
                tracing::warn!(%error, "an answer that is not of this protocol");
                AppFault::NotKursi { server: self.server() }.into()
            })
        } else {
            match serde_json::from_slice::<Code>(&body) {
                Ok(code) => Err(code.into()),
                Err(_) => Err(AppFault::NotKursi { server: self.server() }.into()),
            }
        }
    }

    async fn get<T: DeserializeOwned>(&self, url: Url) -> Result<T, Fault> {
        self.ask(Method::GET, url, None).await
    }

    async fn post<T: DeserializeOwned>(&self, path: &str, body: &impl Serialize) -> Result<T, Fault> {
        let body = serde_json::to_string(body).map_err(|error| internal(&error))?;
        self.ask(Method::POST, self.url(path), Some(body)).await
    }

    /// Asks who is there. The milliseconds it took come with it, to correct this machine's clock.
    ///
    /// # Errors
    /// Nobody, something else, or a server too old or too new.
    pub(crate) async fn hello(&self) -> Result<(Hello, i64), Fault> {
        let asked = Instant::now();
        let hello: Hello = self.get(self.url("hello")).await?;
        if hello.program != "kursi" {
            return Err(AppFault::NotKursi { server: self.server() }.into());
        }
        if hello.protocol < OLDEST_PROTOCOL {
            let (server_version, needed) = (hello.version, OLDEST_PROTOCOL);
            return Err(AppFault::ServerTooOld { server_version, needed }.into());
        }
        if hello.oldest_protocol > PROTOCOL {
            return Err(kursi_protocol::DoorRefusal::ClientTooOld { needed: hello.oldest_protocol }.into());
        }
        Ok((hello, asked.elapsed().as_millis() as i64))
    }

    /// Signs in.
    ///
    /// # Errors
    /// The door's reasons, or the line's.
    pub(crate) async fn sign_in(&self, words: &SignIn) -> Result<SignedIn, Fault> {
        self.post("auth/sign-in", words).await
    }

    /// Asks for another name for this machine.
    ///
    /// # Errors
    /// As [`Line::sign_in`].
    pub(super) async fn another_name(&self, asked: &AnotherName) -> Result<NamedAnew, Fault> {
        self.post("auth/device", asked).await
    }

    /// Ends the session at the server.
    ///
    /// # Errors
    /// As [`Line::sign_in`].
    pub(crate) async fn sign_out(&self) -> Result<(), Fault> {
        let Answered { status, .. } = self.send(Method::POST, self.url("auth/sign-out"), None).await?;
        if (200..300).contains(&status) { Ok(()) } else { Err(AppFault::NotSignedIn.into()) }
    }

    /// Asks which desks are the person's now.
    ///
    /// # Errors
    /// As [`Line::sign_in`].
    pub(crate) async fn desks(&self) -> Result<Desks, Fault> {
        self.get(self.url("auth/desks")).await
    }

    /// Says that this machine has forgotten everything (X10).
    ///
    /// # Errors
    /// As [`Line::sign_in`].
    pub(crate) async fn wiped(&self) -> Result<(), Fault> {
        let Answered { status, .. } = self.send(Method::POST, self.url("auth/wiped"), None).await?;
        // A server that knows nothing of it will never want to hear it either.
        if matches!(status, 200..300 | 401 | 404) {
            return Ok(());
        }
        Err(AppFault::LineUnreachable { server: self.server() }.into())
    }

    /// Pushes commands.
    ///
    /// # Errors
    /// As [`Line::sign_in`].
    pub(super) async fn push(&self, push: &Push) -> Result<PushReply, Fault> {
        self.post("sync/push", push).await
    }

    /// Asks something of the floor.
    ///
    /// # Errors
    /// As [`Line::sign_in`].
    pub(crate) async fn floor(&self, request: &FloorRequest) -> Result<FloorReply, Fault> {
        self.post("floor", request).await
    }

    /// Asks whether an address or a number is another customer's already.
    ///
    /// # Errors
    /// As [`Line::sign_in`].
    pub(crate) async fn reach(&self, request: &ReachRequest) -> Result<ReachReply, Fault> {
        self.post("reach", request).await
    }

    /// Asks who was online when.
    ///
    /// # Errors
    /// As [`Line::sign_in`].
    pub(crate) async fn adherence(&self, ask: &AdherenceAsk) -> Result<AdherenceReply, Fault> {
        self.post("reports/adherence", ask).await
    }

    /// Asks for response time and resolution rate.
    ///
    /// # Errors
    /// As [`Line::sign_in`].
    pub(crate) async fn performance(&self, ask: &PerformanceAsk) -> Result<PerformanceReply, Fault> {
        self.post("reports/performance", ask).await
    }

    /// Asks how long resolutions took.
    ///
    /// # Errors
    /// As [`Line::sign_in`].
    pub(crate) async fn resolution(&self, ask: &ResolutionAsk) -> Result<ResolutionReply, Fault> {
        self.post("reports/resolution", ask).await
    }

    /// Lets the server compare an answer with the stored one.
    ///
    /// # Errors
    /// As [`Line::sign_in`].
    pub(crate) async fn verify(&self, request: &VerifyRequest) -> Result<VerifyReply, Fault> {
        self.post("verify", request).await
    }

    /// Where a machine stands, and what it remembers of the audit trail (X9).
    fn standing(&self, path: &str, from: &Cursor, known: Option<&KnownHead>) -> Url {
        let mut url = self.url(path);
        url.query_pairs_mut().append_pair("from", &from.at.to_string()).append_pair("epoch", &from.epoch);
        if let Some(known) = known {
            url.query_pairs_mut().append_pair("audit", &known.to_string());
        }
        if let Some(follows) = &self.follows {
            url.query_pairs_mut().append_pair("scopes", follows);
        }
        url
    }

    /// Asks for the next frame.
    ///
    /// # Errors
    /// As [`Line::sign_in`].
    pub(super) async fn frames(&self, from: &Cursor, known: Option<&KnownHead>) -> Result<CatchUp, Fault> {
        let url = self.standing("sync/frames", from, known);
        self.get(url).await
    }

    /// Hands commands in that the server does not understand any more.
    ///
    /// # Errors
    /// As [`Line::sign_in`].
    pub(super) async fn escrow(&self, push: &Push) -> Result<EscrowReply, Fault> {
        self.post("sync/escrow", push).await
    }

    /// Compares a part of the rows.
    ///
    /// # Errors
    /// As [`Line::sign_in`].
    pub(super) async fn check(&self, check: &Check) -> Result<Checked, Fault> {
        let mut url = self.url("sync/check");
        if let Some(follows) = &self.follows {
            url.query_pairs_mut().append_pair("scopes", follows);
        }
        let body = serde_json::to_string(check).map_err(|error| internal(&error))?;
        self.ask(Method::POST, url, Some(body)).await
    }

    /// Asks for a page of the first filling.
    ///
    /// # Errors
    /// As [`Line::sign_in`].
    pub(super) async fn bootstrap(
        &self,
        entity: Entity,
        before: Option<&str>,
        limit: u32,
    ) -> Result<BootstrapPage, Fault> {
        let mut url = self.url("sync/bootstrap");
        url.query_pairs_mut().append_pair("entity", entity.name()).append_pair("limit", &limit.to_string());
        if let Some(before) = before {
            url.query_pairs_mut().append_pair("before", before);
        }
        if let Some(follows) = &self.follows {
            url.query_pairs_mut().append_pair("scopes", follows);
        }
        self.get(url).await
    }

    /// Opens the WebSocket.
    ///
    /// # Errors
    /// The line's reasons; the door's come as [`Live::Shut`] or as an answer to the request.
    pub(super) async fn live(&self, from: &Cursor, known: Option<&KnownHead>) -> Result<Socket, Fault> {
        let mut url = self.standing("sync/live", from, known);
        let scheme = if url.scheme() == "https" { "wss" } else { "ws" };
        // http and https may become ws and wss: all four are of the same kind.
        let _ = url.set_scheme(scheme);
        let lost = || -> Fault { AppFault::LineUnreachable { server: self.server() }.into() };
        let mut request = url.as_str().into_client_request().map_err(|_| lost())?;
        if let Some(token) = &self.token
            && let Ok(value) = HeaderValue::from_str(&format!("Bearer {token}"))
        {
            request.headers_mut().insert("authorization", value);
        }
        request.headers_mut().insert(PROTOCOL_HEADER, HeaderValue::from(PROTOCOL));
        let config = WebSocketConfig::default().max_message_size(Some(BODY_LIMIT * 16));
        let opening = tokio_tungstenite::connect_async_with_config(request, Some(config), true);
        match tokio::time::timeout(CONNECT_TIMEOUT, opening).await {
            Err(_) => Err(AppFault::LineTimeout.into()),
            Ok(Ok((socket, _))) => Ok(socket),
            Ok(Err(tokio_tungstenite::tungstenite::Error::Http(response))) => {
                let body = response.into_body().unwrap_or_default();
                match serde_json::from_slice::<Code>(&body) {
                    Ok(code) => Err(code.into()),
                    Err(_) => Err(lost()),
                }
            }
            Ok(Err(_)) => Err(lost()),
        }
    }
}

/// Reads what the server says.
pub(super) fn heard(text: &str) -> Result<Live, Fault> {
    serde_json::from_str(text).map_err(|error| internal(&error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_go_unencrypted_to_this_machine_only() {
        assert_eq!(address(" desk.example.sa/ ").unwrap().as_str(), "https://desk.example.sa/");
        assert_eq!(address("http://127.0.0.1:7420").unwrap().as_str(), "http://127.0.0.1:7420/");
        assert_eq!(address("http://[::1]:1").unwrap().as_str(), "http://[::1]:1/");
        for bad in ["http://desk.example.sa", "", "ftp://x", "https://", "a b"] {
            assert_eq!(address(bad).unwrap_err().code, "server-address-bad", "{bad}");
        }
    }

    /// X9
    #[test]
    fn what_is_remembered_of_the_trail_is_told_when_the_line_is_opened() {
        let line = Line::to("http://127.0.0.1:7420").unwrap();
        let known: KnownHead = "0199-a:7:c0ffee".parse().unwrap();
        let from = Cursor { epoch: "e".into(), at: 5 };
        let url = line.standing("sync/frames", &from, Some(&known));
        assert_eq!(url.path(), "/sync/frames");
        let asked: Vec<(String, String)> = url.query_pairs().into_owned().collect();
        let wanted = [("from", "5"), ("epoch", "e"), ("audit", "0199-a:7:c0ffee")];
        assert_eq!(asked, wanted.map(|(name, value)| (name.to_owned(), value.to_owned())));
        assert_eq!(line.standing("sync/live", &from, None).query(), Some("from=5&epoch=e"));
        let line = line.following("shop");
        let wanted = Some("from=5&epoch=e&scopes=desk%3Ashop");
        assert_eq!(line.standing("sync/live", &from, None).query(), wanted);
    }
}
