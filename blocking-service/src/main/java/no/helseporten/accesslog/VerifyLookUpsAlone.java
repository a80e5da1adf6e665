package no.helseporten.accesslog;

import no.helseporten.person.FindFormerIds;
import org.springframework.context.annotation.Import;

/** {@link VerifyLookUps} with what it needs besides a database, for an application that does nothing else. */
@Import({VerifyLookUps.class, FindFormerIds.class})
public final class VerifyLookUpsAlone {}
