package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.procession.multiprocessing.Process;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Objects of a student's classes are copied, although the classes do not implement Serializable. */
@EachStartMethod
class ObjectsTravelIT {

    static class Animal {
        private final String name;

        Animal(String name) {
            this.name = name;
        }

        String sound() {
            return name + " is silent";
        }
    }

    static final class Dog extends Animal {
        private final int age;
        private final transient String secret = "s".repeat(2);

        Dog(String name, int age) {
            super(name);
            this.age = age;
        }
    }

    record Point(int x, double y, String label, int[] more) {}

    record Positive(int value) {
        Positive {
            if (value <= 0) {
                throw new IllegalArgumentException("not positive: " + value);
            }
        }

        @Override
        public int value() {
            return -value; // the field is copied, not the result of the accessor
        }
    }

    enum Operation {
        PLUS {
            @Override
            int of(int a, int b) {
                return a + b;
            }
        },
        MINUS {
            @Override
            int of(int a, int b) {
                return a - b;
            }
        };

        abstract int of(int a, int b);
    }

    static final class Friend {
        final String name;
        final List<Friend> friends = new ArrayList<>();

        Friend(String name) {
            this.name = name;
        }
    }

    final class Inner {
        int ownNumber() {
            return number + 1;
        }
    }

    private int number = 41;

    @Test
    @Tag("J4")
    void anObjectTravelsWithItsPrivateFinalAndInheritedFields() {
        Dog dog = new Dog("Rex", 7);
        InChild.check(() -> {
            assertEquals("Rex is silent", dog.sound());
            assertEquals(7, dog.age);
        });
    }

    @Test
    @Tag("J4")
    void aTransientFieldStaysHere() {
        Dog dog = new Dog("Rex", 7);
        InChild.check(() -> assertNull(dog.secret));
    }

    @Test
    @Tag("J4")
    void aRecordTravelsByItsFields() {
        Point point = new Point(1, 0.5, "字 \uD83D\uDE00", new int[] {1, 2});
        Positive positive = new Positive(3);
        InChild.check(() -> {
            assertEquals(1, point.x());
            assertEquals(0.5, point.y());
            assertEquals("字 \uD83D\uDE00", point.label());
            assertArrayEquals(new int[] {1, 2}, point.more());
            assertEquals(new Positive(3), positive);
        });
    }

    @Test
    @Tag("J4")
    void anEnumConstantIsTheSameOneThere() {
        Operation operation = Operation.MINUS;
        Map<Operation, Integer> results = Map.of(Operation.PLUS, 9);
        InChild.check(() -> {
            assertSame(Operation.MINUS, operation);
            assertEquals(3, operation.of(5, 2));
            assertEquals(9, results.get(Operation.PLUS));
        });
    }

    @Test
    @Tag("J4")
    void friendsOfEachOtherStayFriendsOfEachOther() {
        Friend ann = new Friend("Ann");
        Friend bob = new Friend("Bob");
        ann.friends.addAll(List.of(bob, ann));
        bob.friends.add(ann);
        InChild.check(() -> {
            assertSame(ann, bob.friends.get(0), "two values of one lambda know the same object");
            assertSame(ann, ann.friends.get(1));
            assertSame(bob, ann.friends.get(0));
        });
    }

    @Test
    @Tag("J4")
    void whatIsEqualButNotTheSameStaysSo() {
        List<Integer> one = new ArrayList<>(List.of(1));
        List<List<Integer>> lists = List.of(one, one, new ArrayList<>(one));
        InChild.check(() -> {
            assertSame(lists.get(0), lists.get(1));
            assertEquals(lists.get(0), lists.get(2));
            assertNotSame(lists.get(0), lists.get(2));
        });
    }

    @Test
    @Tag("J6")
    void anInnerObjectBringsTheOneAroundIt() {
        number = 99;
        Inner inner = new Inner();
        InChild.check(() -> assertEquals(100, inner.ownNumber()));
    }

    @Test
    @Tag("J6")
    void anAnonymousSubclassTravelsWithWhatItUses() {
        int factor = 6;
        Animal parrot = new Animal("Polly") {
            private final int times = 7;

            @Override
            String sound() {
                return super.sound().replace("silent", "saying " + factor * times);
            }
        };
        InChild.check(() -> assertEquals("Polly is saying 42", parrot.sound()));
    }

    @Test
    @Tag("J5")
    void anAnonymousProcessTravelsWithWhatItUses() {
        Dog dog = new Dog("Rex", 7);
        InChild.check(new Process() {
            @Override
            public void run() {
                assertEquals(7, dog.age);
                assertEquals(41, number);
            }
        });
    }
}
