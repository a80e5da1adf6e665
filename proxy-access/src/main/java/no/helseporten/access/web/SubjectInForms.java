package no.helseporten.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import no.helseporten.access.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Puts whom a form is for into every form that sends something, beside the token against forgery, so that no page can
 * forget it. A form of one person that is sent while another is chosen is refused by the door.
 */
class SubjectInForms implements BeanPostProcessor {

    private final ObjectProvider<CurrentActor> currentActor;

    SubjectInForms(ObjectProvider<CurrentActor> currentActor) {
        this.currentActor = currentActor;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RequestDataValueProcessor forms ? new WithSubject(forms) : bean;
    }

    private final class WithSubject implements RequestDataValueProcessor {

        private static final String READS = "no.helseporten.access.formReads";

        private final RequestDataValueProcessor forms;

        WithSubject(RequestDataValueProcessor forms) {
            this.forms = forms;
        }

        @Override
        public String processAction(HttpServletRequest request, String action, String method) {
            if ("get".equalsIgnoreCase(method)) {
                request.setAttribute(READS, true);
            } else {
                request.removeAttribute(READS);
            }
            return forms.processAction(request, action, method);
        }

        @Override
        public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            Map<String, String> fields = new LinkedHashMap<>();
            Map<String, String> others = forms.getExtraHiddenFields(request);
            if (others != null) {
                fields.putAll(others);
            }
            if (request.getAttribute(READS) == null) {
                currentActor
                        .getObject()
                        .of(request)
                        .ifPresent(actor -> fields.put(
                                ChosenPerson.FIELD,
                                ChosenPerson.by(actor, request).value().toString()));
            }
            request.removeAttribute(READS);
            return fields;
        }

        @Override
        public String processFormFieldValue(
                HttpServletRequest request, @Nullable String name, String value, String type) {
            return forms.processFormFieldValue(request, name, value, type);
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return forms.processUrl(request, url);
        }
    }
}
