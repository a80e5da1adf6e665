package no.helseporten.blocking.decision;

/** What a block shuts out, or shuts in. */
public sealed interface Target {

    /** Which of the four kinds of block it makes. */
    BlockKind kind();

    /** Whether a read is of the kind that it is about; exceptions and time aside. */
    boolean covers(Reader reader, Item item);

    /** Somebody among health personnel. */
    record Person(String hpr) implements Target {

        public Person {
            NotBlank.require(hpr);
        }

        @Override
        public BlockKind kind() {
            return BlockKind.PERSON;
        }

        @Override
        public boolean covers(Reader reader, Item item) {
            return reader.hpr().equals(hpr);
        }
    }

    /** Everybody at an organisation. */
    record ReadingOrganisation(String number, boolean units) implements Target {

        public ReadingOrganisation {
            NotBlank.require(number);
        }

        @Override
        public BlockKind kind() {
            return BlockKind.ORGANISATION;
        }

        @Override
        public boolean covers(Reader reader, Item item) {
            return reader.isIn(number, units);
        }
    }

    /** What an organisation wrote, for everybody whose token does not name it. */
    record WritingOrganisation(String number, boolean units) implements Target {

        public WritingOrganisation {
            NotBlank.require(number);
        }

        @Override
        public BlockKind kind() {
            return BlockKind.ORGANISATION;
        }

        @Override
        public boolean covers(Reader reader, Item item) {
            return item.isWrittenBy(number, units) && !(units ? reader.isNamedAt(number) : reader.isIn(number, false));
        }
    }

    /** Everything in one channel. */
    record Channel(Service service) implements Target {

        @Override
        public BlockKind kind() {
            return BlockKind.SERVICE;
        }

        @Override
        public boolean covers(Reader reader, Item item) {
            return item.service() == service;
        }
    }

    /** Everything of one kind, or one item. */
    record Content(Information information) implements Target {

        @Override
        public BlockKind kind() {
            return BlockKind.INFORMATION;
        }

        @Override
        public boolean covers(Reader reader, Item item) {
            return item.kinds().contains(information);
        }
    }
}
