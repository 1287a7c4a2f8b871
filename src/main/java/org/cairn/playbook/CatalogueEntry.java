package org.cairn.playbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An entry of the catalogue that says where it stands when something in it is missing. */
final class CatalogueEntry {

    private final String where;
    private final Map<?, ?> values;

    CatalogueEntry(String where, Object content) {
        this.where = where;
        if (!(content instanceof Map<?, ?> map)) {
            throw new IllegalStateException(where + ": must be a list of names and values");
        }
        this.values = map;
    }

    boolean has(String key) {
        return values.get(key) != null;
    }

    String text(String key) {
        return get(key).toString();
    }

    int whole(String key) {
        return (int) number(key);
    }

    double number(String key) {
        if (get(key) instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalStateException(where + ": «" + key + "» must be a number");
    }

    List<String> list(String key) {
        return entriesOf(key).stream().map(Object::toString).toList();
    }

    Map<String, String> texts(String key) {
        if (!(get(key) instanceof Map<?, ?> map)) {
            throw new IllegalStateException(where + ": «" + key + "» must be a list of names and values");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        map.forEach((name, value) -> texts.put(name.toString(), value.toString()));
        return texts;
    }

    List<CatalogueEntry> entries(String key) {
        List<CatalogueEntry> entries = new ArrayList<>();
        for (Object entry : entriesOf(key)) {
            entries.add(new CatalogueEntry(where + ": " + key + " " + (entries.size() + 1), entry));
        }
        return entries;
    }

    private List<?> entriesOf(String key) {
        if (get(key) instanceof List<?> list) {
            return list;
        }
        throw new IllegalStateException(where + ": «" + key + "» must be a list");
    }

    private Object get(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw new IllegalStateException(where + ": «" + key + "» is missing");
        }
        return value;
    }
}
