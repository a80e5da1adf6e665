package no.helseporten.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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
        return Objects.requireNonNull(byNumbers(List.of(number)).get(number));
    }

    /** The same for many: each of them leads to somebody. */
    @Transactional
    public Map<NationalId, PersonId> byNumbers(Collection<NationalId> numbers) {
        return this.numbers.findOrRegister(numbers);
    }
}
