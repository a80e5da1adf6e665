package no.helseporten.blocking.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What is answered to several, in the order they were asked.
 *
 * @param ignored members of the whole that nobody here knows, by path
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record EvaluationAnswers(List<EvaluationAnswer> evaluations, List<String> ignored) {}
