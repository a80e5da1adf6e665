package no.helseporten.record;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The record holds no such item that may be seen. Whether one is withheld, delayed or was never there is not told. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotInRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotInRecord() {
        super("No such item", null, false, false);
    }
}
