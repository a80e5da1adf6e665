package no.helseporten.blocking.decision;

import java.util.Set;

/** Who may read in spite of one block. It counts for that block alone. */
public sealed interface Exempt {

    boolean includes(Reader reader, Set<String> generalPractitioners);

    record Person(String hpr) implements Exempt {

        public Person {
            NotBlank.require(hpr);
        }

        @Override
        public boolean includes(Reader reader, Set<String> generalPractitioners) {
            return reader.hpr().equals(hpr);
        }
    }

    /** Everybody for whom it is answerable, or who sits in that very unit; by the token, not by what others tell. */
    record Organisation(String number) implements Exempt {

        public Organisation {
            NotBlank.require(number);
        }

        @Override
        public boolean includes(Reader reader, Set<String> generalPractitioners) {
            return reader.isNamedAt(number);
        }
    }

    /** Whoever is the citizen's general practitioner when the decision is made. */
    record GeneralPractitioner() implements Exempt {

        @Override
        public boolean includes(Reader reader, Set<String> generalPractitioners) {
            return !reader.hpr().isEmpty() && generalPractitioners.contains(reader.hpr());
        }
    }
}
