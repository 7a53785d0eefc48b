package dev.procession.shell.command;

import dev.procession.explore.Limits;
import dev.procession.explore.Order;
import dev.procession.trace.Cpus;
import dev.procession.trace.Speed;

/**
 * An option that may be typed behind a command, such as {@code --times 20} behind {@code /run}.
 *
 * @param name without the dashes
 * @param placeholder stands for the value in the usage, such as {@code N}; empty if the option takes no value
 * @param type the type of the value
 * @param parser turns the typed value into a value of the type
 */
record CommandOption<T>(String name, String placeholder, Class<T> type, Parser<T> parser) {

    /** Turns a typed value into a value of the option. */
    interface Parser<T> {
        /** @throws UsageException if the option cannot have this value */
        T parse(String typed) throws UsageException;
    }

    /** An option without a value. */
    static CommandOption<Boolean> flag(String name) {
        return new CommandOption<>(name, "", Boolean.class, typed -> true);
    }

    /** An option whose value is a whole number. */
    static CommandOption<Integer> number(String name, String placeholder, int least, int most) {
        return new CommandOption<>(name, placeholder, Integer.class, typed -> {
            boolean digits = typed.matches("[0-9]{1,9}");
            if (!digits || Integer.parseInt(typed) < least || Integer.parseInt(typed) > most) {
                throw new UsageException("run.option.number", "--" + name, least, most, typed);
            }
            return Integer.parseInt(typed);
        });
    }

    /** The option that makes the processes sleep so many times shorter than written. */
    static CommandOption<Double> speed(String name, String placeholder) {
        return new CommandOption<>(name, placeholder, Double.class, typed -> {
            try {
                return Speed.parse(typed);
            } catch (NumberFormatException e) {
                throw new UsageException(
                        "run.option.decimal", "--" + name, Speed.text(Speed.LEAST), Speed.text(Speed.MOST), typed);
            }
        });
    }

    /** The option that binds the processes to CPUs. */
    static CommandOption<Cpus> cpus(String name, String placeholder) {
        return new CommandOption<>(name, placeholder, Cpus.class, typed -> {
            try {
                return Cpus.parse(typed);
            } catch (NumberFormatException e) {
                throw new UsageException("run.option.cpus", "--" + name, typed);
            }
        });
    }

    /** The option that bounds an exploration: a number of orders, or of seconds such as {@code 60s}. */
    static CommandOption<Limits> limits(String name, String placeholder) {
        return new CommandOption<>(name, placeholder, Limits.class, typed -> {
            if (!typed.matches("[1-9][0-9]{0,8}s?")) {
                throw new UsageException("every.limit", typed);
            }
            return typed.endsWith("s")
                    ? new Limits(Limits.NONE.orders(), Long.parseLong(typed.substring(0, typed.length() - 1)))
                    : new Limits(Long.parseLong(typed), Limits.NONE.seconds());
        });
    }

    /** The option that says in which order the steps are to be taken. */
    static CommandOption<Order> order(String name, String placeholder) {
        return new CommandOption<>(
                name,
                placeholder,
                Order.class,
                typed -> Order.parse(typed).orElseThrow(() -> new UsageException("every.noorder", typed)));
    }

    boolean takesValue() {
        return !placeholder.isEmpty();
    }

    T parse(String typed) throws UsageException {
        return parser.parse(typed);
    }

    /** The option in the form in which it is typed: {@code --times N}. */
    String usage() {
        return takesValue() ? "--" + name + " " + placeholder : "--" + name;
    }
}
