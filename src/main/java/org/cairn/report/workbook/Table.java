package org.cairn.report.workbook;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table with one kind of row. The range of each column is named {@code <name>_<column>}, so that formulas can read.
 *
 * @param name of the table: letters, digits and underscores
 * @param heading above it; empty for none
 * @param remark below it, such as why it is empty and what to do; empty for none
 */
public record Table(
        String name, String heading, List<Column> columns, Rows rows, List<Feature> features, String remark) {

    public Table {
        columns = List.copyOf(columns);
        features = List.copyOf(features);
    }

    public Table(String name, String heading, List<Column> columns, Rows rows, List<Feature> features) {
        this(name, heading, columns, rows, features, "");
    }

    Table withRemark(String remark) {
        return new Table(name, heading, columns, rows, features, remark);
    }

    /** Rows that are made when they are asked for; each has one value a column. */
    public interface Rows extends Iterable<List<? extends @Nullable Object>> {

        int count();

        /** One row for each of some things. */
        static <T> Rows of(List<T> things, Function<T, List<? extends @Nullable Object>> row) {
            return new Rows() {
                @Override
                public int count() {
                    return things.size();
                }

                @Override
                public Iterator<List<? extends @Nullable Object>> iterator() {
                    Stream<List<? extends @Nullable Object>> rows =
                            things.stream().map(row);
                    return rows.iterator();
                }
            };
        }

        static Rows of(List<List<? extends @Nullable Object>> rows) {
            return of(rows, r -> r);
        }
    }

    /** A formula of its own, and the value that it must give. */
    public record Live(String formula, @Nullable Object value) {}

    /** A value in another format than its column's. */
    public record Typed(Column.Format format, @Nullable Object value) {}

    static Table of(String name, List<Column> columns, Rows rows, Feature... features) {
        return new Table(name, "", columns, rows, List.of(features));
    }
}
