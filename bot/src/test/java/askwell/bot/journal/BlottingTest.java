package askwell.bot.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

/// Which texts tell who somebody is.
class BlottingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(770) 555-0142",
                "770-555-0142",
                "770.555.0142",
                "+1 770.555.0142",
                "+1 (770) 555-0142",
                "1-800-273-8255",
                "(+49) 711 123456",
                "+49 (0) 711 / 12 34 56",
                "0711/123456",
                "0711 - 123 456",
                "01 23 45 67 89",
                "+44 20 7946 0958",
                "555-0142",
                "5550142",
                "555\u20110142",
                "770\u00a0555\u00a00142",
                "770\u202f555\u202f2019",
                "٠١٢٣٤٥٦٧",
                "\uD835\uDFCE\uD835\uDFCF\uD835\uDFD0\uD835\uDFD1\uD835\uDFD2\uD835\uDFD3",
                "123-45-6789",
                "123 45 6789",
                "123456789",
                "4111 1111 1111 1111",
                "4111-1111-1111-1111",
                "4111111111111111",
                "10-15-20",
                "03/14/1948",
                "1948-03-14",
                "482913"
            })
    void a_long_number_goes(String number) {
        assertThat(Blotting.blot("Mine is " + number + ", thank you."))
                .isEqualTo("Mine is [number], thank you.");
        assertThat(Blotting.blot(number)).isEqualTo("[number]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@example.com",
                "Ana.Maria+care@mail.example.co.uk",
                "o'brien_7@example.org",
                "7705550142@example.com",
                "jose\u0301@example.com",
                "anä@exämple.de",
                "ana@localhost"
            })
    void an_address_goes(String address) {
        assertThat(Blotting.blot("Write to <" + address + ">.")).isEqualTo("Write to <[e-mail]>.");
        assertThat(Blotting.blot("Mine is " + address + ". Thank you"))
                .isEqualTo("Mine is [e-mail]. Thank you");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mum is 84 and was born in 1941.",
                "from 2019-2024, or 2023/2024",
                "In 2019. 2024 was worse.",
                "at 10:30, or 9:00 - 17:30, or 9.00 - 17.30",
                "open 24/7, 24/7/365, 24 hours",
                "500 mg twice a day, or 500-1000 mg, or 10-20-30 mg",
                "1000 - 2000 calories",
                "Call 911 or 988.",
                "It costs $1,500,000, or $1500-2000.",
                "blood pressure of 120/80",
                "a fever of 101.5",
                "steps 1, 2, 3, 4, 5, 6, 7, 8",
                "1\n2\n3\n4\n5\n6\n7",
                "covid-19 and form 1040 of page 12345",
                "@ana, are you @ home?"
            })
    void what_tells_nothing_stays(String text) {
        assertThat(Blotting.blot(text)).isEqualTo(text);
        assertThat(Blotting.hides(text)).isFalse();
    }

    @Test
    void all_of_them_go_and_the_rest_stays() {
        var text = "I'm Ana (770-555-0142 / ana@x.org), my IBAN is DE89 3704 0044 0532 0130 00 ok?";

        assertThat(Blotting.blot(text))
                .isEqualTo("I'm Ana ([number] / [e-mail]), my IBAN is DE[number] ok?");
        assertThat(Blotting.hides(text)).isTrue();
    }

    @Test
    void a_mention_of_somebody_goes() {
        assertThat(Blotting.blot("<@123456789012345678> said so")).isEqualTo("<@[number]> said so");
    }

    @Test
    void a_hostile_text_takes_no_longer_than_another() {
        for (var part : new String[] {"@", "a@", "1 ", "1", "a", "(", "1(", "@1", ".@-", "+1-"}) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> Blotting.blot(part.repeat(500_000)), part);
        }
    }
}
