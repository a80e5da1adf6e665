/**
 * Runs the jobs of all modules, each on one instance at a time. A module contributes a job as a bean of type
 * {@link com.github.kagkarlsson.scheduler.task.helper.RecurringTask}, named {@code <module>.<what-it-does>}. Refuses to
 * know what a job does.
 */
@NullMarked
package no.helseporten.portal.jobs;

import org.jspecify.annotations.NullMarked;
