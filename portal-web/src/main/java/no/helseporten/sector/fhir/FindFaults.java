package no.helseporten.sector.fhir;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimePrimitiveDatatypeDefinition;
import ca.uhn.fhir.parser.DataFormatException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds out where a body that the parser refused is not FHIR. The parser stops at the first fault and does not say
 * where; this walks the whole of it, and only then. No value is ever repeated, since it may tell of a person.
 */
final class FindFaults {

    private static final Set<String> NUMBERS = Set.of("integer", "decimal", "positiveInt", "unsignedInt", "integer64");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final FhirContext context;
    private final List<Problem> problems = new ArrayList<>();

    private FindFaults(FhirContext context) {
        this.context = context;
    }

    /** Never empty: what cannot be found is told of the whole. */
    static List<Problem> in(byte[] body, FhirContext context) {
        FindFaults faults = new FindFaults(context);
        try {
            faults.resource(JSON.readTree(body), "");
        } catch (JacksonException e) {
            var at = e.getLocation();
            faults.add(
                    "",
                    "The body is not JSON"
                            + (at == null
                                    ? "."
                                    : ": look at line " + at.getLineNr() + ", column " + at.getColumnNr() + "."));
        }
        if (faults.problems.isEmpty()) {
            faults.add("", "The body is not a FHIR R4 resource in JSON.");
        }
        return faults.problems;
    }

    private void resource(JsonNode node, String path) {
        String type = node.path("resourceType").asString("");
        if (!context.getResourceTypes().contains(type)) {
            add(path, "Give a resourceType of FHIR R4.");
            return;
        }
        object(node, context.getResourceDefinition(type), path.isEmpty() ? type : path);
    }

    private void object(JsonNode node, BaseRuntimeElementDefinition<?> definition, String path) {
        if (!node.isObject()) {
            add(path, "This must be an object.");
        } else if (definition instanceof BaseRuntimeElementCompositeDefinition<?> composite) {
            Set<String> told = new HashSet<>();
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                property(property.getKey(), property.getValue(), composite, path);
                onlyOnce(property.getKey(), composite, path, told);
            }
        }
    }

    private void property(
            String name, JsonNode value, BaseRuntimeElementCompositeDefinition<?> parent, String parentPath) {
        if (name.equals("resourceType") || name.startsWith("_") || name.equals("id") && value.isString()) {
            return;
        }
        String path = parentPath + "." + name;
        if (name.equals("extension") || name.equals("modifierExtension")) {
            repeated(value, path, (each, at) -> object(each, extension(), at));
            return;
        }
        BaseRuntimeChildDefinition child = parent.getChildByName(name);
        BaseRuntimeElementDefinition<?> element = child == null ? null : child.getChildByName(name);
        if (child == null) {
            add(path, "FHIR R4 has no such element here.");
        } else if (child.getMax() == 1 && value.isArray()) {
            add(path, "There can be only one of this; it must not be an array.");
        } else if (child.getMax() != 1 && !value.isArray()) {
            add(path, "This must be an array.");
        } else if (element == null || name.equals("contained") || name.equals("resource")) {
            repeated(value, path, this::resource);
        } else if (element instanceof RuntimePrimitiveDatatypeDefinition primitive) {
            repeated(value, path, (each, at) -> primitive(each, primitive, child, at));
        } else {
            repeated(value, path, (each, at) -> object(each, element, at));
        }
    }

    /** A choice, such as {@code value[x]}, can be told under several names, but under one of them only. */
    private void onlyOnce(
            String name, BaseRuntimeElementCompositeDefinition<?> parent, String parentPath, Set<String> told) {
        BaseRuntimeChildDefinition child = parent.getChildByName(name);
        if (child != null && child.getMax() == 1 && !told.add(child.getElementName())) {
            add(parentPath + "." + name, "There can be only one " + child.getElementName() + ".");
        }
    }

    private BaseRuntimeElementDefinition<?> extension() {
        BaseRuntimeElementDefinition<?> definition = context.getElementDefinition("Extension");
        if (definition == null) {
            throw new IllegalStateException("FHIR has extensions");
        }
        return definition;
    }

    private void primitive(
            JsonNode value,
            RuntimePrimitiveDatatypeDefinition primitive,
            BaseRuntimeChildDefinition child,
            String path) {
        if (value.isNull()) {
            return;
        }
        String type = primitive.getName();
        boolean fits = type.equals("boolean")
                ? value.isBoolean()
                : NUMBERS.contains(type) ? isNumber(value) : value.isString();
        if (!fits || !isValid(value.asString(), primitive, child)) {
            add(path, "This is not a valid " + type + ".");
        }
    }

    private static boolean isNumber(JsonNode value) {
        return value.isNumber() && Math.abs((long) value.decimalValue().scale()) <= CheckBytes.FURTHEST_EXPONENT;
    }

    private static boolean isValid(
            String text, RuntimePrimitiveDatatypeDefinition primitive, BaseRuntimeChildDefinition child) {
        try {
            Object constraint = child.getInstanceConstructorArguments();
            IPrimitiveType<?> instance =
                    constraint == null ? primitive.newInstance() : primitive.newInstance(constraint);
            instance.setValueAsString(text);
            return !text.isEmpty();
        } catch (IllegalArgumentException | DataFormatException e) {
            return false;
        }
    }

    private static void repeated(JsonNode value, String path, BiConsumer<JsonNode, String> each) {
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                each.accept(value.get(i), path + "[" + i + "]");
            }
        } else {
            each.accept(value, path);
        }
    }

    private void add(String path, String text) {
        problems.add(Problem.invalid(path, text));
    }
}
