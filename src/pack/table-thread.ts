import { tableFiles } from "./table-files.js";
import { answerTasks } from "./thread-messages.js";

answerTasks(tableFiles, ({ files }) => Object.values(files));
