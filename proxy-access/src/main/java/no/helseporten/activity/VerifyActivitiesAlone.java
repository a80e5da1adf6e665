package no.helseporten.activity;

import no.helseporten.activity.store.ReadChains;
import no.helseporten.person.FindFormerIds;
import org.springframework.context.annotation.Import;

/** {@link VerifyActivities} with what it needs besides a database, for an application that does nothing else. */
@Import({VerifyActivities.class, ReadChains.class, FindFormerIds.class})
public final class VerifyActivitiesAlone {}
