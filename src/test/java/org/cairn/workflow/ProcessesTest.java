package org.cairn.workflow;

import org.junit.jupiter.api.Nested;
import org.springframework.boot.test.context.SpringBootTest;

/** Every process, along every path that is drawn, with the real engine on a real database. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = "spring.datasource.url=jdbc:h2:mem:processes;DB_CLOSE_DELAY=-1")
class ProcessesTest {

    @Nested
    class A_business_case extends BusinessCasePaths {}
}
