//! Who works on which desk, and as what.

use kursi_rules::Millis;
use kursi_rules::change::{Entity, Row};
use kursi_rules::user::User;
use kursi_store::{AnyConnection, judge, rows, server};

use super::Office;
use crate::auth::audit;
use crate::cli::Trouble;

impl Office {
    /// Gives a person a role on a desk, or another one.
    ///
    /// # Errors
    /// There is no such person, desk or role, or the database failed.
    pub async fn grant(&self, login_name: &str, desk: &str, role: &str, now: Millis) -> Result<(), Trouble> {
        let mut tx = self.db.begin().await?;
        let seq = server::advance(&mut tx, &self.ws).await?;
        let account = self.account(&mut tx, login_name).await?;
        let grants = [(desk.to_owned(), role.to_owned())];
        self.write_grants(&mut tx, seq, &account.user, &account.name, account.active, &grants).await?;
        let subject = format!("{}/{desk}/{role}", account.user);
        audit::note(&mut tx, &self.ws, now, None, "role-granted", &subject).await?;
        Ok(tx.commit().await?)
    }

    /// Takes a desk from a person. Their rows of it are sent to them no more, their commands on it are refused, and their
    /// machines purge what they have of it (K8). Colleagues still read their name on what they did.
    ///
    /// # Errors
    /// There is no such person, they do not have the desk, or the database failed.
    pub async fn revoke(&self, login_name: &str, desk: &str, now: Millis) -> Result<(), Trouble> {
        let mut tx = self.db.begin().await?;
        let seq = server::advance(&mut tx, &self.ws).await?;
        let account = self.account(&mut tx, login_name).await?;
        let grants = server::grants_of(&mut tx, &self.ws, &account.user).await?;
        let Some((_, role)) = grants.iter().find(|(of, _)| of == desk) else {
            return Err(Trouble::GrantNone { login: login_name.to_owned(), desk: desk.to_owned() });
        };
        server::revoke(&mut tx, &self.ws, &account.user, desk).await?;
        self.write_user(
            &mut tx,
            seq,
            &account.user,
            &account.name,
            false,
            &[(desk.to_owned(), role.clone())],
        )
        .await?;
        let subject = format!("{}/{desk}", account.user);
        audit::note(&mut tx, &self.ws, now, None, "role-revoked", &subject).await?;
        Ok(tx.commit().await?)
    }

    /// Writes roles, and with each the row that colleagues see.
    pub(super) async fn write_grants(
        &self,
        conn: &mut AnyConnection,
        seq: i64,
        user: &str,
        name: &str,
        active: bool,
        grants: &[(String, String)],
    ) -> Result<(), Trouble> {
        for (desk, role) in grants {
            let known = self.desk(conn, desk).await?;
            if known.role(role).is_none() {
                return Err(Trouble::RoleUnknown {
                    role: role.clone(),
                    desk: desk.clone(),
                    known: known.roles.into_iter().map(|role| role.id).collect(),
                });
            }
            server::grant(conn, &self.ws, user, desk, role).await?;
        }
        self.write_user(conn, seq, user, name, active, grants).await
    }

    /// Writes a person as their colleagues on some desks see them.
    async fn write_user(
        &self,
        conn: &mut AnyConnection,
        seq: i64,
        user: &str,
        name: &str,
        active: bool,
        grants: &[(String, String)],
    ) -> Result<(), Trouble> {
        let id = user.parse().map_err(|_| kursi_store::StoreError::failed("a user's id is no UUID"))?;
        let mut written = Vec::new();
        for (desk, role) in grants {
            // Who decides instead of them is for people to say, and stays said (A10).
            let before = rows::get(conn, &self.ws, Entity::User, &format!("{desk}/{user}")).await?;
            let delegations = match before.map(|doc| judge::read(Entity::User, &doc)).transpose()? {
                Some(Row::User(before)) => before.delegations,
                _ => Vec::new(),
            };
            let (desk, name, role) = (desk.clone(), name.to_owned(), role.clone());
            written.push((desk.clone(), Row::User(User { id, desk, name, role, active, delegations })));
        }
        self.write(conn, seq, &written).await
    }
}
