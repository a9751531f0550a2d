import java.nio.file.Path;
import java.util.List;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** Starts Neo4j in this process: folder, port, and "auth" where a password is to be asked for. Says "ready", ends when its input ends. */
public class Launcher {
    public static void main(String[] arguments) throws Exception {
        var address = new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1]));
        var management = new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, address)
            .setConfig(BoltConnector.advertised_address, address)
            .setConfig(GraphDatabaseSettings.procedure_unrestricted, List.of("gds.*"))
            .setConfig(GraphDatabaseSettings.auth_enabled, arguments.length > 2 && arguments[2].equals("auth"))
            .build();
        System.out.println("ready");
        while (System.in.read() != -1) {}
        management.shutdown();
    }
}
