#!/usr/bin/python3
"""A hazard domain in Python: heat at work, from wet-bulb globe thermometers.

It shows that the wire contract is enough: a folder `Protos` beside this file, or the one of the repository. Run by the host as `heat_domain.py SOCKET`; it serves on that Unix
domain socket until its standard input ends, which is how the host stops it, even by dying.

Needs Debian's python3-grpcio, python3-protobuf and protobuf-compiler (the messages are compiled at start).
The thresholds are illustrative and unverified.
"""
import os
import subprocess
import sys
import tempfile
from concurrent import futures

import grpc

PROTO = "haimen/hazards/v1/domain.proto"


def load_messages():
    """Compiles the contract into a folder of this run and imports it."""
    here = os.path.dirname(os.path.abspath(__file__))
    beside = os.path.join(here, "Protos")
    protos = beside if os.path.isdir(beside) else os.path.join(here, "..", "..", "Protos")
    out = tempfile.mkdtemp(prefix="heat-domain-")
    subprocess.run(["protoc", f"-I{protos}", f"--python_out={out}", os.path.join(protos, PROTO)], check=True)
    sys.path.insert(0, out)
    from haimen.hazards.v1 import domain_pb2
    return domain_pb2


pb = load_messages()

# Wet-bulb globe temperature in degrees, rising, and the grade that each calls for. Unverified.
LADDER = [(28.0, 1), (30.0, 2), (32.0, 3), (34.0, 4)]
BAND = 0.5
RULES = ["below 28", "from 28: rest in the shade", "from 30: work by turns", "from 32: stop heavy work", "from 34: stop work outdoors"]
COLOURS = ["normal", "blue", "yellow", "orange", "red"]
HOUR = 3600


def text(zh, en):
    return pb.LocalizedText(zh=zh, en=en)


def describe(request, context):
    kind = pb.SensorKind(id="wbgt", name=text("湿球黑球温度", "Wet-bulb globe temperature"), unit="degC", min_value=-20, max_value=60)
    kind.stale_after.seconds = 2 * HOUR
    kind.rise_hold.seconds = 600
    kind.fall_hold.seconds = 1800
    kind.window.seconds = 0
    reply = pb.DomainDescriptor(
        id="heat", version="1.0.0", name=text("高温", "Heat"), sensor_kinds=[kind],
        incident_kinds=[pb.IncidentKind(id="heat-stress", name=text("高温中暑", "Heat stress"))],
        capabilities=["medical"], categories=["bottled-water"], state_version=1)
    reply.assess_every.seconds = 900
    reply.models.append(pb.ModelDescriptor(
        name="heat/wbgt-grade", summary=text("湿球黑球温度分级", "Grade of a wet-bulb globe temperature"), source="illustrative",
        trust=pb.MODEL_TRUST_UNVERIFIED, inputs=[pb.ModelField(name="wbgtC", type="number", unit="degC", allowed="-20 to 60")],
        outputs=[pb.ModelField(name="grade", type="integer")]))
    return reply


def grade_of(value, current):
    """The grade of a value: taken when its threshold is reached, left when the value is a band below it."""
    grade = 0
    for threshold, step in LADDER:
        if value >= threshold or (step <= current and value > threshold - BAND):
            grade = step
    return grade


def grade(request, context):
    reply = pb.GradeReply()
    for question in request.questions:
        if question.sensor_kind != "wbgt":
            context.abort(grpc.StatusCode.INVALID_ARGUMENT, f"the heat domain grades no sensors of kind '{question.sensor_kind}'")
        value = question.window[-1].value
        worst = grade_of(value, question.current)
        reply.verdicts.append(pb.GradeVerdict(grade=worst, measure=value, rule="WBGT " + RULES[worst]))
    return reply


def update_asset(request, context):
    context.abort(grpc.StatusCode.INVALID_ARGUMENT, f"the heat domain brings no assets of kind '{request.site.kind}'")


def assess(request, context):
    heard = [x for x in request.observations if x.kind == "wbgt" and x.online]
    level = max((x.grade for x in heard), default=0)
    worst = max((x.latest.value for x in heard), default=0.0)
    reply = pb.AreaAssessment(level=level, state='{"v":1}', contained=level < 2, quiet=level == 0)
    if level == 0:
        return reply
    reply.reasons.append(text(f"湿球黑球温度 {worst:.1f} 度", f"wet-bulb globe temperature {worst:.1f} degC ({COLOURS[level]})"))
    reply.warning.CopyFrom(pb.WarningProposal(
        kind="heat", grade=level, headline=text(f"{request.area_name.zh}高温", f"Heat in {request.area_name.en}"),
        instruction=text("减少户外作业，多饮水。", "Work less outdoors, drink water.")))
    if level < 2:
        return reply
    reply.incident_kind = "heat-stress"
    for village in request.villages:
        if village.vulnerable_people < 50:
            continue
        teams = -(-village.vulnerable_people // 500)
        reply.needs.append(pb.Need(
            id=f"medical@{village.id}", kind=pb.NEED_KIND_TEAM, resource="medical", quantity=teams, place=village.place, village_id=village.id,
            weight=1.0, within_minutes=120.0,
            rule=text(f"需帮助 {village.vulnerable_people} 人，每 500 人一支医疗队", f"{village.vulnerable_people} people who need help, one medical team per 500")))
    return reply


def plan_for(request, context):
    if request.incident_kind != "heat-stress":
        context.abort(grpc.StatusCode.INVALID_ARGUMENT, f"the heat domain has no incident kind '{request.incident_kind}'")
    if request.level not in (1, 2, 3, 4):
        context.abort(grpc.StatusCode.INVALID_ARGUMENT, "a plan is for blue or worse")
    task = pb.PlanTask(id="call-round", name=text("逐户联系需帮助的人", "Call on everyone who needs help"), owner="属地区镇")
    task.within.seconds = 2 * HOUR
    return pb.ResponsePlan(
        id=f"heat-stress-{request.level}", name=text("高温应急预案", "Heat plan"), source="illustrative", lead_department="区卫生健康委员会",
        support_departments=["区应急管理局", "属地区镇"], tasks=[task])


def migrate_state(request, context):
    return pb.MigrateStateReply()


def run_model(request, context):
    import json
    import math
    try:
        fields = json.loads(request.input)
    except ValueError as e:
        context.abort(grpc.StatusCode.INVALID_ARGUMENT, f"input: is not JSON: {e}")
    value = fields.pop("wbgtC", None)
    good = isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value) and -20 <= value <= 60
    if not good:
        context.abort(grpc.StatusCode.INVALID_ARGUMENT, f"wbgtC: {value} is not allowed; must be a number from -20 to 60")
    if fields:
        context.abort(grpc.StatusCode.INVALID_ARGUMENT, f"{sorted(fields)[0]}: an unknown field is not allowed; must be one of wbgtC")
    return pb.RunModelReply(output=json.dumps({"grade": grade_of(value, 0)}))


class Simulations:
    """The truths of drills: the series `wbgtC` is the same everywhere."""

    def __init__(self):
        self.sensors = {}

    def start(self, request, context):
        name = str(len(self.sensors) + 1)
        self.sensors[name] = [x.id for x in request.sensors]
        return pb.StartSimulationReply(simulation_id=name, state=self.state(name, 0.0))

    def advance(self, request, context):
        if request.simulation_id not in self.sensors:
            context.abort(grpc.StatusCode.INVALID_ARGUMENT, f"simulation '{request.simulation_id}' is not running")
        return self.state(request.simulation_id, request.series["wbgtC"] if "wbgtC" in request.series else 0.0)

    def state(self, name, value):
        return pb.SimulationState(measures={x: value for x in self.sensors[name]}, truth={"wbgtC": value})

    def end(self, request, context):
        self.sensors.pop(request.simulation_id, None)
        return pb.EndSimulationReply()


def handlers():
    simulations = Simulations()
    calls = {
        "Describe": (describe, pb.DescribeRequest), "Grade": (grade, pb.GradeRequest),
        "UpdateAsset": (update_asset, pb.UpdateAssetRequest), "Assess": (assess, pb.AssessRequest),
        "PlanFor": (plan_for, pb.PlanRequest), "MigrateState": (migrate_state, pb.MigrateStateRequest),
        "RunModel": (run_model, pb.RunModelRequest), "StartSimulation": (simulations.start, pb.StartSimulationRequest),
        "AdvanceSimulation": (simulations.advance, pb.AdvanceSimulationRequest), "EndSimulation": (simulations.end, pb.EndSimulationRequest),
    }
    return grpc.method_handlers_generic_handler("haimen.hazards.v1.HazardDomain", {
        name: grpc.unary_unary_rpc_method_handler(call, request_deserializer=kind.FromString, response_serializer=lambda x: x.SerializeToString())
        for name, (call, kind) in calls.items()})


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: heat_domain.py SOCKET")
    server = grpc.server(futures.ThreadPoolExecutor(max_workers=4))
    server.add_generic_rpc_handlers((handlers(),))
    server.add_insecure_port(f"unix:{sys.argv[1]}")
    server.start()
    sys.stdin.read()
    server.stop(1).wait()


if __name__ == "__main__":
    main()
