package no.helseporten.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** What the form components need when answers could not be taken: the model attribute {@code errors}. */
@Component
public class FieldErrors {

    private final MessageSource texts;

    FieldErrors(MessageSource texts) {
        this.texts = texts;
    }

    /** @return the first fault of each field in the language of the reader, by the name of the field, in order */
    public Map<String, String> of(BindingResult result) {
        var errors = new LinkedHashMap<String, String>();
        for (FieldError error : result.getFieldErrors()) {
            errors.putIfAbsent(error.getField(), texts.getMessage(error, LocaleContextHolder.getLocale()));
        }
        return errors;
    }
}
