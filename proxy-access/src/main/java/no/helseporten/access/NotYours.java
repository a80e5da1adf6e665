package no.helseporten.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was asked for is not there for whoever asks: the same answer whether it exists or not. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotYours extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
