package dev.procession.shell.command;

import dev.procession.trace.Cpus;
import dev.procession.trace.Speed;

/**
 * An option that may be typed behind {@code /run}, such as {@code --times 20}.
 *
 * @param name without the dashes
 * @param value the placeholder of its value in the usage, such as {@code N}; empty if it takes none
 * @param check rejects values that the option cannot have
 */
record RunOption(String name, String value, Check check) {

    /** Rejects values that the option cannot have. */
    interface Check {
        void check(String typed) throws RunOptions.Misuse;
    }

    /** An option without a value. */
    static RunOption flag(String name) {
        return new RunOption(name, "", typed -> {});
    }

    static RunOption of(String name, String value, Check check) {
        return new RunOption(name, value, check);
    }

    /** An option whose value is a whole number. */
    static RunOption number(String name, String value, int least, int most) {
        return of(name, value, typed -> {
            boolean digits = typed.matches("[0-9]{1,9}");
            if (!digits || Integer.parseInt(typed) < least || Integer.parseInt(typed) > most) {
                throw new RunOptions.Misuse("run.option.number", "--" + name, least, most, typed);
            }
        });
    }

    /** The option that makes the processes sleep so many times shorter than written. */
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

    /** The option that binds the processes to CPUs. */
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

    /** The option in the form in which it is typed: {@code --times N}. */
    String usage() {
        return takesValue() ? "--" + name + " " + value : "--" + name;
    }
}
