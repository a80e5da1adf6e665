package no.helseporten.activity;

import no.helseporten.person.FindFormerIds;
import org.springframework.context.annotation.Import;

/** {@link VerifyActivities} with what it needs besides a database, for an application that does nothing else. */
@Import({VerifyActivities.class, FindFormerIds.class})
public final class VerifyActivitiesAlone {}
