package dk.skranke.approvals;

enum Verdict {
    APPROVED,
    REJECTED
}
