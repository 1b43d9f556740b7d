package askwell.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=WEEKLY",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
                "FREQ=MONTHLY;BYDAY=1WE,3WE",
                "FREQ=MONTHLY;BYDAY=-1SU;UNTIL=20271231T235959Z",
                "FREQ=MONTHLY;BYDAY=2SA;COUNT=13",
                "BYMONTH=1,7;BYMONTHDAY=-1;FREQ=YEARLY;WKST=SU",
            })
    void takes_what_calendars_write(String rule) {
        assertThat(RuleForm.checked(rule)).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "every Tuesday           | must be parts NAME=VALUE with ; between them, such as FREQ=WEEKLY;BYDAY=TU",
                "FREQ=WEEKLY;            | must be parts NAME=VALUE with ; between them, such as FREQ=WEEKLY;BYDAY=TU",
                "BYDAY=TU                | must say how often, such as FREQ=WEEKLY",
                "FREQ=WEEKLI             | must have a FREQ of DAILY, WEEKLY, MONTHLY or YEARLY; did you mean WEEKLY?",
                "FREQ=WEEKLY;FREQ=DAILY  | has FREQ twice",
                "FREQ=WEEKLY;BYDAYS=TU   | has a part BYDAYS, which there is not; did you mean BYDAY?",
                "FREQ=WEEKLY;BYDAY=Tue   | must have as BYDAY days, such as TU or 1WE,3WE or -1SU",
                "FREQ=WEEKLY;COUNT=0     | must have as COUNT a whole number from 1, such as 2",
                "FREQ=DAILY;UNTIL=2027-1 | must have as UNTIL a day or a moment, such as 20261231T235959Z",
                "FREQ=YEARLY;BYMONTH=May | must have as BYMONTH numbers, such as 1 or 1,15",
                "FREQ=DAILY;COUNT=3;UNTIL=20271231 | must end by COUNT or by UNTIL, not by both",
            })
    void says_what_else_it_takes(String rule, String remedy) {
        assertThatThrownBy(() -> RuleForm.checked(rule)).hasMessage(remedy);
    }
}
