package no.helseporten.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.helseporten.access.Access;
import no.helseporten.access.Actor;
import no.helseporten.access.CurrentActor;
import no.helseporten.access.Decision;
import no.helseporten.access.Decision.Permitted;
import no.helseporten.access.Decision.Refused;
import no.helseporten.access.Needs;
import no.helseporten.access.NeedsNothing;
import no.helseporten.access.Subject;
import no.helseporten.activity.Activity;
import no.helseporten.activity.RecordActivity;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Stands before every page: asks {@link Access}, writes the answer to the activity log, and lets the page run only when
 * both went well. What cannot be logged is not shown.
 */
class AccessDoor implements HandlerInterceptor {

    private static final List<String> LOOK = List.of("/ui/", "/gallery");
    static final String SUBJECT = AccessDoor.class.getName() + ".subject";

    private final CurrentActor currentActor;
    private final ChosenSubject chosenSubject;
    private final RecordActivity recordActivity;
    private final Clock clock;

    AccessDoor(CurrentActor currentActor, ChosenSubject chosenSubject, RecordActivity recordActivity, Clock clock) {
        this.currentActor = currentActor;
        this.chosenSubject = chosenSubject;
        this.recordActivity = recordActivity;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        // A streamed answer comes by here again when it is done; it was asked about when it began.
        if (request.getDispatcherType() == DispatcherType.ASYNC
                || isLook(request, handler)
                || declares(handler, NeedsNothing.class)) {
            return true;
        }
        Optional<Actor> actor = currentActor.of(request);
        if (actor.isPresent() && handler instanceof HandlerMethod page && declares(handler, Needs.class)) {
            if (permits(actor.get(), page, request)) {
                return true;
            }
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
        return false;
    }

    private boolean permits(Actor actor, HandlerMethod page, HttpServletRequest request) {
        Needs needs = page.getMethod().getAnnotation(Needs.class);
        Subject subject = chosenSubject.by(actor, request);
        Instant now = clock.instant();
        Decision decision = decide(actor, subject, needs, now);
        boolean permitted = decision instanceof Permitted;
        recordActivity.record(new Activity(
                subject.id(),
                actor.personId(),
                now,
                Arrays.stream(needs.value()).map(Enum::name).collect(Collectors.joining(",")),
                needs.right().name(),
                Route.operation(request),
                Route.item(request),
                permitted,
                switch (decision) {
                    case Permitted yes -> yes.ground().name();
                    case Refused no -> no.reason().name();
                }));
        if (permitted) {
            request.setAttribute(SUBJECT, subject);
        }
        return permitted;
    }

    /**
     * The look itself: files, and the gallery of its parts where there is one. Whatever else is not a page that declares
     * something is refused.
     */
    private static boolean isLook(HttpServletRequest request, Object handler) {
        return handler instanceof ResourceHttpRequestHandler
                || !(handler instanceof HandlerMethod) && LOOK.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    /** A page that touches several areas needs every one of them. */
    private static Decision decide(Actor actor, Subject subject, Needs needs, Instant now) {
        return Arrays.stream(needs.value())
                .map(area ->
                        Access.decide(new Access.Request(actor.personId(), subject.id(), area, needs.right()), now))
                .reduce((first, second) -> first instanceof Refused ? first : second)
                .orElseThrow();
    }

    private static boolean declares(Object handler, Class<? extends Annotation> declaration) {
        return handler instanceof HandlerMethod page && page.getMethod().isAnnotationPresent(declaration);
    }
}
