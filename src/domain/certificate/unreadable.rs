//! Why a file is not read as a certificate, as data with a stable code.

/// What a file is instead, or what is wrong with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// There is no such file.
    Missing,
    /// The system does not let us read it.
    Denied,
    /// A link that leads to itself.
    Loop,
    Folder,
    /// A device, a pipe or a socket.
    Device,
    Empty,
    TooLarge,
    /// The system failed while reading.
    Failed,
    /// A private key of any kind, or a file in which one lies. It is nobody else's business.
    PrivateKey,
    /// `.p12`, `.pfx`, `.jks`: a certificate together with its private key.
    KeyStore,
    /// PKCS #7: a bundle or a signed message.
    Bundle,
    /// PKCS #10: what is sent in to get a certificate.
    Request,
    PublicKey,
    /// A list of revoked certificates.
    Revocations,
    /// It ends before it is complete.
    Truncated,
    /// What stands between its BEGIN and END is not base64.
    Base64,
    /// It begins as a certificate, and is none.
    Malformed,
    /// Certificates of several people.
    Several,
    /// Anything else.
    Other,
}

impl Unreadable {
    /// Every reason, for the test that each has its sentence.
    pub const ALL: [Unreadable; 19] = [
        Unreadable::Missing,
        Unreadable::Denied,
        Unreadable::Loop,
        Unreadable::Folder,
        Unreadable::Device,
        Unreadable::Empty,
        Unreadable::TooLarge,
        Unreadable::Failed,
        Unreadable::PrivateKey,
        Unreadable::KeyStore,
        Unreadable::Bundle,
        Unreadable::Request,
        Unreadable::PublicKey,
        Unreadable::Revocations,
        Unreadable::Truncated,
        Unreadable::Base64,
        Unreadable::Malformed,
        Unreadable::Several,
        Unreadable::Other,
    ];

    /// The stable code, as in JSON and in the words (`certificate-file-<code>`).
    pub const fn code(self) -> &'static str {
        match self {
            Unreadable::Missing => "missing",
            Unreadable::Denied => "denied",
            Unreadable::Loop => "loop",
            Unreadable::Folder => "folder",
            Unreadable::Device => "device",
            Unreadable::Empty => "empty",
            Unreadable::TooLarge => "too_large",
            Unreadable::Failed => "failed",
            Unreadable::PrivateKey => "private_key",
            Unreadable::KeyStore => "key_store",
            Unreadable::Bundle => "bundle",
            Unreadable::Request => "request",
            Unreadable::PublicKey => "public_key",
            Unreadable::Revocations => "revocations",
            Unreadable::Truncated => "truncated",
            Unreadable::Base64 => "base64",
            Unreadable::Malformed => "malformed",
            Unreadable::Several => "several",
            Unreadable::Other => "other",
        }
    }

    /// Whether the file could not be had, rather than being no certificate.
    pub const fn is_of_the_world(self) -> bool {
        matches!(
            self,
            Unreadable::Missing | Unreadable::Denied | Unreadable::Loop | Unreadable::Failed
        )
    }
}
