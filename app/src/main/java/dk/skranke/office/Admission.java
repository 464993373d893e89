package dk.skranke.office;

import java.time.Instant;

/** Somebody is to join a closed team, and one of it has to say yes. */
record Admission(PersonId person, TeamId team, PersonId by, Instant at) {}
