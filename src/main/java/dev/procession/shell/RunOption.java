package dev.procession.shell;

import dev.procession.trace.Cpus;
import dev.procession.trace.Speed;

/**
 * An option that may be typed behind {@code /run}, such as {@code --times 20}.
 *
 * @param name without the dashes
 * @param value what its value is called in the usage, such as {@code N}; empty if it takes none
 * @param check whether a value is one of its values
 */
record RunOption(String name, String value, Check check) {

    /** Refuses what is no value of the option. */
    interface Check {
        void check(String typed) throws RunOptions.Misuse;
    }

    /** Without a value: it is there or it is not. */
    static RunOption flag(String name) {
        return new RunOption(name, "", typed -> {});
    }

    static RunOption of(String name, String value, Check check) {
        return new RunOption(name, value, check);
    }

    /** With a whole number as its value. */
    static RunOption number(String name, String value, int least, int most) {
        return of(name, value, typed -> {
            boolean digits = typed.matches("[0-9]{1,9}");
            if (!digits || Integer.parseInt(typed) < least || Integer.parseInt(typed) > most) {
                throw new RunOptions.Misuse("run.option.number", "--" + name, least, most, typed);
            }
        });
    }

    /** How many times shorter than written the processes sleep. */
    static RunOption speed(String name, String value) {
        return of(name, value, typed -> {
            try {
                Speed.parse(typed);
            } catch (NumberFormatException e) {
                throw new RunOptions.Misuse(
                        "run.option.decimal", "--" + name, Speed.text(Speed.LEAST), Speed.text(Speed.MOST), typed);
            }
        });
    }

    /** The CPUs to which the processes are bound. */
    static RunOption cpus(String name, String value) {
        return of(name, value, typed -> {
            try {
                Cpus.parse(typed);
            } catch (NumberFormatException e) {
                throw new RunOptions.Misuse("run.option.cpus", "--" + name, typed);
            }
        });
    }

    boolean takesValue() {
        return !value.isEmpty();
    }

    /** As it is typed: {@code --times N}. */
    String usage() {
        return takesValue() ? "--" + name + " " + value : "--" + name;
    }
}
