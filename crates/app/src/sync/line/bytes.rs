//! Bytes of files on the line. They are never JSON.

use kursi_protocol::attachment::{Declaration, Progress};
use kursi_protocol::{PROTOCOL, PROTOCOL_HEADER};
use kursi_rules::AttachmentId;
use reqwest::header::{CONTENT_TYPE, RANGE};
use reqwest::{Client, Method, RequestBuilder, Response, StatusCode};

use super::{Line, Way};
use crate::entry::Fault;
use crate::fault::AppFault;
use crate::sync::carrier::Answered;

/// What pieces of files are.
const BYTES: &str = "application/octet-stream";

/// Bytes on their way here.
pub(crate) struct Incoming {
    line: Line,
    response: Response,
}

impl Incoming {
    /// The next ones; nothing at their end.
    ///
    /// # Errors
    /// The line was cut.
    pub(crate) async fn chunk(&mut self) -> Result<Option<Vec<u8>>, Fault> {
        let chunk = self.response.chunk().await.map_err(|error| self.line.unreachable(&error))?;
        Ok(chunk.map(Into::into))
    }
}

impl Line {
    /// Declares a file, or asks how far it is.
    ///
    /// # Errors
    /// As [`Line::sign_in`].
    pub(crate) async fn declare(&self, file: &Declaration) -> Result<Progress, Fault> {
        self.post("attachments", file).await
    }

    /// Sends a piece of a file.
    ///
    /// # Errors
    /// As [`Line::sign_in`].
    pub(crate) async fn piece(&self, id: AttachmentId, from: i64, bytes: Vec<u8>) -> Result<Progress, Fault> {
        let mut url = self.url(&format!("attachments/{id}"));
        url.query_pairs_mut().append_pair("from", &from.to_string());
        if let Way::Carried(carrier) = &self.way {
            let answer = self.carry(&**carrier, Method::PUT, &url, (BYTES, Some(bytes))).await?;
            return self.understood(answer);
        }
        let request = self.client()?.put(url).header(CONTENT_TYPE, BYTES).body(bytes);
        let response = self.signed(request).send().await.map_err(|error| self.unreachable(&error))?;
        self.understood(self.whole(response).await?)
    }

    /// Asks for the bytes of a file, from `from` to its end.
    ///
    /// # Errors
    /// As [`Line::sign_in`].
    pub(crate) async fn bytes(&self, id: AttachmentId, from: i64) -> Result<Incoming, Fault> {
        let mut request = self.client()?.get(self.url(&format!("attachments/{id}")));
        if from > 0 {
            request = request.header(RANGE, format!("bytes={from}-"));
        }
        let response = self.signed(request).send().await.map_err(|error| self.unreachable(&error))?;
        match response.status() {
            StatusCode::OK if from == 0 => {}
            StatusCode::PARTIAL_CONTENT if from > 0 => {}
            // It begins anew: then what is here already would be twice.
            StatusCode::OK => return Err(AppFault::NotKursi { server: self.server() }.into()),
            _ => {
                let refused: Result<(), Fault> = self.understood(self.whole(response).await?);
                return Err(refused
                    .err()
                    .unwrap_or_else(|| AppFault::NotKursi { server: self.server() }.into()));
            }
        }
        Ok(Incoming { line: self.clone(), response })
    }

    fn client(&self) -> Result<&Client, Fault> {
        match &self.way {
            Way::Https(client) => Ok(client),
            Way::Carried(_) => Err(AppFault::LineUnreachable { server: self.server() }.into()),
        }
    }

    fn signed(&self, request: RequestBuilder) -> RequestBuilder {
        let request = request.header(PROTOCOL_HEADER, PROTOCOL);
        match &self.token {
            Some(token) => request.bearer_auth(token),
            None => request,
        }
    }

    async fn whole(&self, response: Response) -> Result<Answered, Fault> {
        let status = response.status().as_u16();
        let body = response.bytes().await.map_err(|error| self.unreachable(&error))?;
        Ok(Answered { status, body: body.into() })
    }
}
