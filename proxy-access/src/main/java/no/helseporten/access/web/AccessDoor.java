package no.helseporten.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.helseporten.access.Actor;
import no.helseporten.access.AskAtTheDoor;
import no.helseporten.access.AskAtTheDoor.Answer;
import no.helseporten.access.AskAtTheDoor.Question;
import no.helseporten.access.CurrentActor;
import no.helseporten.access.Needs;
import no.helseporten.access.NeedsNothing;
import no.helseporten.access.Refusal;
import no.helseporten.access.Whose;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Stands before every page, and lets it run only when {@link AskAtTheDoor} opens. */
class AccessDoor implements HandlerInterceptor {

    private static final List<String> LOOK = List.of("/ui/", "/gallery");
    private static final Set<String> READING = Set.of("GET", "HEAD");
    static final String SUBJECT = AccessDoor.class.getName() + ".subject";

    private final CurrentActor currentActor;
    private final AskAtTheDoor askAtTheDoor;

    AccessDoor(CurrentActor currentActor, AskAtTheDoor askAtTheDoor) {
        this.currentActor = currentActor;
        this.askAtTheDoor = askAtTheDoor;
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
            return opens(actor.get(), page.getMethod().getAnnotation(Needs.class), request, response);
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
        return false;
    }

    private boolean opens(Actor actor, Needs needs, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Answer answer = askAtTheDoor.ask(question(actor, needs, request));
        answer.page().on(request);
        return switch (answer) {
            case Answer.Open open -> {
                request.setAttribute(SUBJECT, open.subject());
                yield true;
            }
            case Answer.Closed closed -> {
                closed.refusal().on(request);
                if (request.getHeader("HX-Request") != null) {
                    // A part of a page cannot say it: the whole page is loaded, and meets the same door.
                    response.setHeader("HX-Refresh", "true");
                }
                response.sendError(
                        closed.refusal() == Refusal.OTHER_CHOSEN
                                ? HttpServletResponse.SC_CONFLICT
                                : HttpServletResponse.SC_FORBIDDEN);
                yield false;
            }
        };
    }

    private static Question question(Actor actor, Needs needs, HttpServletRequest request) {
        boolean own = needs.whose() == Whose.OWN;
        PersonId subject = own ? actor.personId() : ChosenPerson.by(actor, request);
        return new Question(
                actor.personId(),
                subject,
                Arrays.stream(needs.value()).collect(Collectors.toSet()),
                needs.right(),
                needs.anyOf(),
                needs.evenLocked(),
                Route.operation(request),
                Route.item(request),
                own ? null : Preview.in(request).orElse(null),
                own || READING.contains(request.getMethod()) ? null : bar(subject, request));
    }

    /** What refuses a form before anybody is asked. */
    private static @Nullable Refusal bar(PersonId subject, HttpServletRequest request) {
        if (!ChosenPerson.isNamedBy(request, subject)) {
            return Refusal.OTHER_CHOSEN;
        }
        return Preview.in(request).isPresent() ? Refusal.PREVIEW_ACT : null;
    }

    /**
     * The look itself: files, and the gallery of its parts where there is one. Whatever else is not a page that declares
     * something is refused.
     */
    private static boolean isLook(HttpServletRequest request, Object handler) {
        return handler instanceof ResourceHttpRequestHandler
                || !(handler instanceof HandlerMethod) && LOOK.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    private static boolean declares(Object handler, Class<? extends Annotation> declaration) {
        return handler instanceof HandlerMethod page && page.getMethod().isAnnotationPresent(declaration);
    }
}
