// A client that knows nothing of the exchange but its address: it learns the contract by reflection, as any engineer's Node program can.
//
//   node grpc-js.mjs ADDRESS CERTIFICATES WHO list
//   node grpc-js.mjs ADDRESS CERTIFICATES WHO describe SERVICE
//   node grpc-js.mjs ADDRESS CERTIFICATES WHO call SERVICE/METHOD     the request as JSON on standard input
//
// Prints JSON. A refused call prints its status with each detail decoded on standard error, and the exit code is the gRPC code.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(new URL('../../.local/node/', import.meta.url));
const grpc = require('@grpc/grpc-js');
const { GrpcReflection } = require('grpc-js-reflection-client');

const [address, certificates, who, action, name] = process.argv.slice(2);
const read = file => readFileSync(join(certificates, file));
const credentials = grpc.credentials.createSsl(read('ca.crt'), read(`${who}.key`), read(`${who}.crt`));
const reflection = new GrpcReflection(address, credentials, {}, 'v1');

const asJson = { json: true, longs: String, enums: String, bytes: String };
const print = (stream, value) => stream.write(JSON.stringify(value, null, 2) + '\n');
const contractOf = async symbol => (await reflection.getDescriptorBySymbol(symbol)).getProtobufJsRoot();

async function describe(service) {
    const { methodsArray } = (await contractOf(service)).lookupService(service);
    return methodsArray.map(({ name, requestType, requestStream, responseType, responseStream }) =>
        ({ name, requestType, requestStream: !!requestStream, responseType, responseStream: !!responseStream }));
}

async function call(path, request) {
    const [service, methodName] = path.split('/');
    const method = (await contractOf(service)).lookupService(service).methods[methodName].resolve();
    const client = new grpc.Client(address, credentials);
    return new Promise((resolve, reject) => client.makeUnaryRequest(
        `/${path}`,
        message => Buffer.from(method.resolvedRequestType.encode(message).finish()),
        bytes => method.resolvedResponseType.decode(bytes),
        method.resolvedRequestType.fromObject(request),
        (error, answer) => error ? reject(error) : resolve(method.resolvedResponseType.toObject(answer, asJson))));
}

// The details travel as google.rpc.Status in a trailer; what each of them is, reflection tells too.
async function decoded(error) {
    const details = [];
    const [trailer] = error.metadata?.get('grpc-status-details-bin') ?? [];
    if (trailer) {
        const status = (await contractOf('google.rpc.Status')).lookupType('google.rpc.Status').decode(trailer);
        for (const { type_url, value } of status.details) {
            const typeName = type_url.slice(type_url.lastIndexOf('/') + 1);
            const type = (await contractOf(typeName)).lookupType(typeName);
            details.push({ type: typeName, value: type.toObject(type.decode(value), asJson) });
        }
    }
    return { code: error.code, message: error.details, details };
}

const actions = {
    list: () => reflection.listServices(),
    describe: () => describe(name),
    call: () => call(name, JSON.parse(readFileSync(0, 'utf8'))),
};

try {
    print(process.stdout, await actions[action]());
    process.exitCode = 0;
} catch (error) {
    if (!Number.isInteger(error.code)) throw error;
    print(process.stderr, await decoded(error));
    process.exitCode = error.code;
}
