//! Counters for Prometheus. Numbers only: no desk, person or ticket is a label.

use std::sync::atomic::AtomicU64;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::{Histogram, exponential_buckets};
use prometheus_client::registry::Registry;

/// The class of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub struct Answered {
    /// First digit of the HTTP status.
    pub class: u32,
}

/// What an operator can watch.
#[derive(Debug)]
pub struct Metrics {
    /// Requests answered, by class of status.
    pub requests: Family<Answered, Counter>,
    /// Commands accepted.
    pub accepted: Counter,
    /// Commands refused.
    pub refused: Counter,
    /// Requests of channels taken.
    pub intake: Counter,
    /// Sign-ins that failed.
    pub sign_in_failures: Counter,
    /// Desk machines listening.
    pub listeners: Gauge,
    /// After which transaction the change log begins.
    pub log_floor: Gauge,
    /// Its last transaction when it was last looked at.
    pub log_head: Gauge,
    /// Lines and outcomes taken out of the change log.
    pub log_compacted: Counter,
    /// Parts of desk machines' rows that were compared.
    pub checks: Counter,
    /// Those among them that differed.
    pub differences: Counter,
    /// Pages of first fillings.
    pub pages: Counter,
    /// Transactions of the writer, by how long they took.
    pub transactions: Histogram,
    /// Transactions that were tried again.
    pub retries: Counter<u64, AtomicU64>,
    /// Wake-ups by other servers that told something new.
    pub wakes: Counter,
    /// How often the line on which other servers are heard was lost.
    pub wake_lines_lost: Counter,
    /// Files that are whole, with what was declared of them.
    pub attachments: Counter,
    /// Files whose bytes were not what was declared.
    pub attachments_broken: Counter,
    /// Bytes of pieces taken.
    pub attachment_bytes: Counter,
    /// Files given.
    pub attachment_reads: Counter,
    /// Effects delivered by this server.
    pub delivered: Counter,
    /// Deliveries of this server that came to nothing.
    pub undelivered: Counter,
    /// Effects that wait, of all servers, as last counted.
    pub effects_waiting: Gauge,
    /// Effects that were given up and that nobody has looked after, of all servers, as last counted.
    pub effects_failed: Gauge,
    registry: Registry,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("kursi");
        let requests = Family::<Answered, Counter>::default();
        let (accepted, refused, intake) = (Counter::default(), Counter::default(), Counter::default());
        let (pages, checks, differences) = (Counter::default(), Counter::default(), Counter::default());
        let (sign_in_failures, retries) = (Counter::default(), Counter::default());
        let (wakes, wake_lines_lost) = (Counter::default(), Counter::default());
        let (delivered, undelivered) = (Counter::default(), Counter::default());
        let (attachments, attachments_broken) = (Counter::default(), Counter::default());
        let (attachment_bytes, attachment_reads) = (Counter::default(), Counter::default());
        let (effects_waiting, effects_failed) = (Gauge::default(), Gauge::default());
        let listeners = Gauge::default();
        let (log_floor, log_head, log_compacted) = (Gauge::default(), Gauge::default(), Counter::default());
        let transactions = Histogram::new(exponential_buckets(0.001, 2.0, 12));
        registry.register("requests", "Requests answered, by class of HTTP status", requests.clone());
        registry.register("commands_accepted", "Commands accepted", accepted.clone());
        registry.register("commands_refused", "Commands refused", refused.clone());
        registry.register("intake", "Requests of channels taken", intake.clone());
        registry.register("sign_in_failures", "Sign-ins that failed", sign_in_failures.clone());
        registry.register("listeners", "Desk machines listening", listeners.clone());
        registry.register("log_floor", "Transaction after which the change log begins", log_floor.clone());
        registry.register("log_head", "Last transaction of the change log", log_head.clone());
        registry.register("checks", "Parts of desk machines' rows that were compared", checks.clone());
        registry.register("differences", "Compared parts that differed, and were given", differences.clone());
        registry.register("bootstrap_pages", "Pages of first fillings", pages.clone());
        registry.register("log_compacted", "Lines taken out of the change log", log_compacted.clone());
        registry.register("transaction_seconds", "Write transactions", transactions.clone());
        registry.register("transaction_retries", "Write transactions tried again", retries.clone());
        registry.register("wakes", "Wake-ups by other servers that told something new", wakes.clone());
        let lost = "How often the line on which other servers are heard was lost";
        registry.register("wake_lines_lost", lost, wake_lines_lost.clone());
        registry.register("attachments", "Files taken whole", attachments.clone());
        let broken = "Files whose bytes were not what was declared";
        registry.register("attachments_broken", broken, attachments_broken.clone());
        registry.register("attachment_bytes", "Bytes of pieces of files taken", attachment_bytes.clone());
        registry.register("attachment_reads", "Files given", attachment_reads.clone());
        registry.register("effects_delivered", "Effects delivered", delivered.clone());
        registry.register("effects_undelivered", "Deliveries that came to nothing", undelivered.clone());
        registry.register("effects_waiting", "Effects that wait to be delivered", effects_waiting.clone());
        registry.register("effects_failed", "Effects given up", effects_failed.clone());
        Metrics {
            requests,
            accepted,
            refused,
            intake,
            sign_in_failures,
            listeners,
            log_floor,
            log_head,
            log_compacted,
            checks,
            differences,
            pages,
            transactions,
            retries,
            wakes,
            wake_lines_lost,
            attachments,
            attachments_broken,
            attachment_bytes,
            attachment_reads,
            delivered,
            undelivered,
            effects_waiting,
            effects_failed,
            registry,
        }
    }
}

impl Metrics {
    /// All of them as text.
    pub fn text(&self) -> String {
        let mut text = String::new();
        // Writing into a String cannot fail.
        let _ = encode(&mut text, &self.registry);
        text
    }
}
