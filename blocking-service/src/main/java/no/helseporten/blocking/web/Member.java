package no.helseporten.blocking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A member of a JSON document, which knows where it stands, so that whatever is wrong with it can be said precisely. */
record Member(String path, JsonNode node) {

    private static final int LONGEST_NAME = 40;
    private static final int MOST_NAMES = 10;

    Member object(String name) {
        return required(name).mustBe(JsonNode::isObject, "an object");
    }

    @Nullable Member optionalObject(String name) {
        Member member = optional(name);
        return member == null ? null : member.mustBe(JsonNode::isObject, "an object");
    }

    /** @param most how many members it may have */
    @Nullable List<Member> optionalList(String name, int most) {
        Member list = optional(name);
        if (list == null) {
            return null;
        }
        list.mustBe(JsonNode::isArray, "a list");
        if (list.node.size() > most) {
            throw list.fault("has more than " + most + " members.");
        }
        List<Member> members = new ArrayList<>();
        for (JsonNode one : list.node) {
            members.add(new Member(list.path + "[" + members.size() + "]", one));
        }
        return members;
    }

    String text(String name) {
        return required(name).text();
    }

    @Nullable String optionalText(String name) {
        Member member = optional(name);
        return member == null ? null : member.text();
    }

    Member required(String name) {
        Member member = optional(name);
        if (member == null) {
            throw new Fault(at(name) + " is missing.");
        }
        return member;
    }

    /** Those that nobody here knows, the first few of them. */
    List<String> others(Set<String> known) {
        return node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .limit(MOST_NAMES)
                .map(name -> at(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name))
                .toList();
    }

    /** Where a name that is misspelt would open what it was to keep shut. */
    Member only(Set<String> known) {
        mustBe(JsonNode::isObject, "an object");
        for (String other : others(known)) {
            throw new Fault(other + " is not known here.");
        }
        return this;
    }

    Fault fault(String what) {
        return new Fault(path + " " + what);
    }

    Member mustBe(Predicate<JsonNode> kind, String words) {
        if (!kind.test(node)) {
            throw fault("is not " + words + ".");
        }
        return this;
    }

    private @Nullable Member optional(String name) {
        JsonNode member = node.get(name);
        return member == null ? null : new Member(at(name), member);
    }

    private String text() {
        mustBe(JsonNode::isString, "a text");
        String text = node.stringValue().strip();
        if (text.isEmpty()) {
            throw fault("is empty.");
        }
        return text;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
