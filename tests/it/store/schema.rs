//! The schema: one fingerprint, compiled in.
use loket::store::{Store, schema};
use rusqlite::Connection;

use super::desk::{genesis, open, place, settings};

#[test]
fn the_fingerprint_is_that_of_the_schema_as_created() {
    let (_folder, path) = place();
    let _memory = Store::in_memory(settings(), genesis(7));
    let _created = Store::open(&path, loket::store::Access::ReadWrite, settings(), genesis(7));
    let conn = Connection::open(&path).unwrap();
    assert_eq!(schema::fingerprint(&conn).unwrap(), schema::FINGERPRINT);
    drop(open(&path));
}
