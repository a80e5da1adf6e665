package no.helseporten.blocking.web;

import java.util.List;
import no.helseporten.blocking.AskedRead;

/**
 * What is asked in one request.
 *
 * @param boxed whether the answer is a list, even of one
 * @param ignored members of the request that nobody here knows, by path
 */
record Evaluations(List<Evaluation> evaluations, Semantic semantic, boolean boxed, List<String> ignored) {

    sealed interface Evaluation {

        record Understood(AskedRead read, List<String> ignored) implements Evaluation {}

        record Misunderstood(String sentence) implements Evaluation {}
    }

    enum Semantic {
        EXECUTE_ALL,
        DENY_ON_FIRST_DENY,
        PERMIT_ON_FIRST_PERMIT;

        boolean stopsAfter(boolean decision) {
            return switch (this) {
                case EXECUTE_ALL -> false;
                case DENY_ON_FIRST_DENY -> !decision;
                case PERMIT_ON_FIRST_PERMIT -> decision;
            };
        }
    }
}
