package no.helseporten.person;

import java.util.List;
import java.util.Objects;
import no.helseporten.person.store.NationalNumbers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the person behind a national number, or registers her when nobody has told of her yet. */
@Component
public class RecogniseCitizen {

    private final NationalNumbers numbers;

    RecogniseCitizen(NationalNumbers numbers) {
        this.numbers = numbers;
    }

    /** Always the same person for the same number, however many ask at the same time. */
    @Transactional
    public PersonId byNumber(NationalId number) {
        return Objects.requireNonNull(numbers.findOrRegister(List.of(number)).get(number));
    }
}
